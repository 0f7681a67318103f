namespace Onboarding.Load.Jobs;

/// <summary>The paths of the core API that are read, and of Yativo's list, which is counted.</summary>
internal static class Routes
{
    public const string Customers = "/onboarding/v1/customers";

    public const string CountedCustomers = "/api/v1/customer";

    public const string Audit = "/onboarding/v1/audit";

    public const string Cases = "/onboarding/v1/cases";

    public const string Statistics = "/onboarding/v1/statistics";

    public const string OpenItems = "/onboarding/v1/open-items";

    public const string Imports = "/onboarding/v1/imports";

    public const string Deliveries = "/onboarding/v1/deliveries";
}
