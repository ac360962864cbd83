import { RegisterScreen } from "../../src/register/register-screen.tsx";

const Page = () => <RegisterScreen />;

export default Page;
