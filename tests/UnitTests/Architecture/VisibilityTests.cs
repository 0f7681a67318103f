namespace Onboarding.UnitTests.Architecture;

/// <summary>Queries of customers, and of what is about customers, apply the business units of the caller.</summary>
public class VisibilityTests
{
    private const string Root = "src/Infrastructure/";

    private static readonly string[] AboutCustomers = ["Customer", "StoredCustomer", "Assessment", "Event", "Delivery", "DocumentContent", "ScreeningRun", "Hit", "Suppression", "ScreenedParty"];

    // These find customers for writing, where a foreign customer is rejected by its own code (BusinessUnits), or do the service's own work.
    private static readonly string[] Others =
    [
        "Customers/Persistence/CustomerRepository.cs", "Customers/Persistence/CustomerKeys.cs", "Customers/CustomerQueries.cs", "Customers/Documents/DocumentContentKeys.cs",
        "Customers/Documents/ProtectedContentRows.cs", "Notifications/Sending/", "Notifications/Retention/", "Customers/AccountsOfCustomers.cs",
        "Screening/Repetitions/", "Screening/Persistence/ScreeningRunRetention.cs",
    ];

    [Fact]
    public void A_query_about_customers_is_restricted_to_the_business_units_of_the_caller() =>
        (from source in Source.All
         where source.Path.StartsWith(Root, StringComparison.Ordinal) && !Others.Any(other => source.Path[Root.Length..].StartsWith(other, StringComparison.Ordinal))
         where AboutCustomers.Any(type => source.Code.Contains($"Set<{type}>()", StringComparison.Ordinal)) && !source.Code.Contains("CustomerVisibility", StringComparison.Ordinal)
         select source.Path).Should().BeEmpty();
}
