/** Where items end and money begins. */
export const Perforation = () => <div className="h-0 shrink-0 border-line-strong border-t-2 border-dashed" />;
