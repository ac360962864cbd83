const Page = () => <main className="p-6">Masuk</main>;

export default Page;
