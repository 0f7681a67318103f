namespace Onboarding.Load.Jobs;

/// <summary>The paths of the core API that are read, and of the one list that is counted.</summary>
internal static class Routes
{
    public const string Customers = "/onboarding/v1/customers";

    public const string CountedCustomers = "/api/v1/customer";

    public const string Audit = "/onboarding/v1/audit";
}
