import { SetupLanding } from "../../src/manage/setup/setup-landing.tsx";
import { RegisterScreen } from "../../src/register/register-screen.tsx";

const Page = () => (
  <>
    <SetupLanding />
    <RegisterScreen />
  </>
);

export default Page;
