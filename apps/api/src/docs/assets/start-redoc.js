// ReDoc over this server's own document, in the fonts that the machine has.
const fonts = "system-ui, sans-serif";
window.Redoc.init(
  "/openapi.json",
  {
    expandResponses: "200,201",
    sortRequiredPropsFirst: true,
    theme: { typography: { fontFamily: fonts, headings: { fontFamily: fonts } } },
  },
  document.getElementById("documentation"),
);
