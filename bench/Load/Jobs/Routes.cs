namespace Onboarding.Load.Jobs;

/// <summary>Where what is read is: in the house's own API, and the one list that is counted.</summary>
internal static class Routes
{
    public const string Customers = "/onboarding/v1/customers";

    public const string CountedCustomers = "/api/v1/customer";

    public const string Audit = "/onboarding/v1/audit";
}
