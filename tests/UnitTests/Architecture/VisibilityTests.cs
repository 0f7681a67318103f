using System.Text.RegularExpressions;

namespace Onboarding.UnitTests.Architecture;

/// <summary>Each query of customers, and of what is about customers, applies the business units of the caller.</summary>
public partial class VisibilityTests
{
    private const string Root = "src/Infrastructure/";

    // These find customers for writing, or what belongs to a case or to a customer that is erased or shown, where the use case applies the units, or do the service's own work.
    private static readonly string[] Others =
    [
        "Customers/Persistence/CustomerRepository.cs", "Customers/Persistence/CustomerKeys.cs", "Customers/CustomerQueries.cs", "Customers/Documents/DocumentContentKeys.cs",
        "Customers/Documents/ProtectedContentRows.cs", "Customers/Files/CaseFileRepository.cs", "Customers/Items/ExpiringDocuments.cs", "Risk/Assessments/CaseNotes.cs", "Notifications/Sending/", "Notifications/Retention/", "Customers/AccountsOfCustomers.cs",
        "Customers/Contracts/CustomerVisibility.cs", "Customers/Contracts/CustomerFigures.cs", "Customers/Contracts/ReviewedCustomers.cs", "Risk/Assessments/ReviewReads.cs", "Risk/Contracts/CaseFigures.cs", "Notifications/Contracts/DeliveryFigures.cs",
        "Customers/Privacy/CustomerPersonalRows.cs", "Customers/Privacy/DataSubjects.cs", "Risk/Privacy/", "Notifications/Privacy/",
    ];

    // Single queries beside restricted ones of the same file: the deliveries of a caller who is not restricted, the attempts of deliveries that were found, and the
    // assessments before the restriction, of which only the customer's id is returned, the searches of cases and items before their restriction, and what they found. The names of
    // accounts are read from the customers of all units.
    private static readonly Dictionary<string, int> Single = new()
    {
        ["Notifications/Persistence/DeliveryQueries.cs"] = 1,
        ["Notifications/NotificationReads.cs"] = 1,
        ["Risk/Assessments/AssessmentRepository.cs"] = 1,
        ["Risk/Assessments/CaseReads.cs"] = 2,
        ["Customers/Searches/CustomerNumbers.cs"] = 1,
        ["Customers/Items/OpenItemRepository.cs"] = 2,
    };

    // The batch and the rules about known customers let CustomerDatabaseRules decide, the assessment is the service's own work on a case that the caller sees, and a
    // patch only asks whether an external id is taken.
    private static readonly string[] Loaders =
        ["RegisterBatch/RegisterBatch.cs", "CustomerStateRules.cs", "AssessedCustomers.cs", "ScreenedCustomers.cs", "ScreenedCustomers.cs", "ScreenedCustomers.cs", "PatchCustomer/PatchCustomer.cs"];

    [Fact]
    public void A_query_about_customers_is_restricted_to_the_business_units_of_the_caller()
    {
        var open = from source in Source.All
                   where source.Path.StartsWith(Root, StringComparison.Ordinal) && !Others.Any(other => source.Path[Root.Length..].StartsWith(other, StringComparison.Ordinal))
                   from line in source.Lines
                   where Query().IsMatch(line) && !line.Contains("Restrict(", StringComparison.Ordinal) && !line.Contains("visibility.Hidden", StringComparison.Ordinal)
                   group line by source.Path[Root.Length..] into found
                   where found.Count() != Single.GetValueOrDefault(found.Key)
                   select found.Key;

        open.Should().BeEmpty();
    }

    [Fact]
    public void A_use_case_that_loads_a_customer_for_changes_applies_the_business_units_of_the_caller() =>
        (from source in Source.All
         where source.Path.StartsWith("src/Application/", StringComparison.Ordinal) && !Loaders.Any(loader => source.Path.EndsWith("/" + loader, StringComparison.Ordinal))
         where Load().IsMatch(source.Code) && !Applied().IsMatch(source.Code)
         select source.Path).Should().BeEmpty();

    [GeneratedRegex(@"\bSet<(Customer|StoredCustomer|CustomerLookup|Assessment|CaseKey|Event|Delivery|DocumentContent|CaseNote|CaseFile|OpenItem|OpenItemKey)>\(\)")]
    private static partial Regex Query();

    [GeneratedRegex(@"\bcustomers\.Find\(")]
    private static partial Regex Load();

    [GeneratedRegex(@"\.RejectForeign\(|\.SeesUnit\(")]
    private static partial Regex Applied();
}
