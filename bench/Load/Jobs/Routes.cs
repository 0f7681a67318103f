namespace Onboarding.Load.Jobs;

/// <summary>Where the house's own API has what is read.</summary>
internal static class Routes
{
    public const string Customers = "/onboarding/v1/customers";

    public const string Audit = "/onboarding/v1/audit";
}
