using System.Text.RegularExpressions;
using Onboarding.Api.Common.Errors;
using Onboarding.Api.Console.Common;
using Onboarding.Application.Customers.ListCustomers;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Console.Customers;

/// <summary>
/// Searches customers by a text that may be any identifier: each identifier that has the text's form is tried, then names. A search by one identifier
/// has pages; the others show what they find first.
/// </summary>
internal static partial class CustomerSearch
{
    private const string Newest = "-number";

    // A page has less than 30 kB.
    private const int RowsOfPage = 25;

    /// <summary>The identifiers, in the order in which they are tried, each with its query and the form of its texts.</summary>
    public static readonly IReadOnlyList<(string Name, Func<ListCustomers, string, ListCustomers> Query, Func<string, bool> Fits)> Identifiers =
    [
        ("externalId", (query, text) => query with { ExternalId = text }, _ => true),
        ("communicationNumber", (query, text) => query with { CommunicationNumber = text }, _ => true),
        ("nationalCode", (query, text) => query with { NationalCode = text }, HasDigit),
        ("documentNumber", (query, text) => query with { DocumentNumber = text }, HasDigit),
        ("email", (query, text) => query with { Email = text }, text => text.Contains('@', StringComparison.Ordinal)),
        ("phone", (query, text) => query with { Phone = text }, text => Phone().IsMatch(text)),
        ("birthDate", (query, text) => query with { BirthDate = text }, text => Date().IsMatch(text)),
        ("name", (query, text) => query with { Name = text }, HasLetter),
        ("relatedParty", (query, text) => query with { RelatedParty = text }, HasLetter),
    ];

    /// <summary>
    /// Runs the search that a request states. Throws <see cref="InvalidInput"/> for a filter that is defective and for an unknown identifier.
    /// </summary>
    public static async Task<CustomerFindings> Run(ConsoleRequest request)
    {
        var (filter, by) = (Filter(request), request.Text("by"));
        var only = Identifiers.FirstOrDefault(one => one.Name == by);
        if (by is not null && only.Name is null)
        {
            throw Unreadable("by");
        }

        if (request.Text("q") is not { } text)
        {
            var page = await request.Send(filter with { Sort = filter.Sort ?? Newest, Count = true });
            return new([.. page.Items.Select(item => new FoundCustomer(item, null))], page.Next, page.Count);
        }

        if (by is not null)
        {
            var page = await request.Send(only.Query(filter, text));
            return new([.. page.Items.Select(item => new FoundCustomer(item, by))], page.Next, null);
        }

        return filter.After is null ? await Any(request, filter, text) : throw Unreadable("after");
    }

    private static async Task<CustomerFindings> Any(ConsoleRequest request, ListCustomers filter, string text)
    {
        var (found, more) = (new List<FoundCustomer>(), false);
        foreach (var (name, query, _) in Identifiers.Where(one => one.Fits(text)))
        {
            if (found.Count >= RowsOfPage)
            {
                more = true;
                break;
            }

            try
            {
                var page = await request.Send(query(filter, text));
                more |= page.Next is not null;
                found.AddRange(page.Items.Where(item => found.All(known => known.Customer.Id != item.Id)).Select(item =>
                    new FoundCustomer(item, name)));
            }
            catch (InvalidInput rejection) when (rejection.Findings.All(finding => finding.Path == $"/{name}"))
            {
                // The text has not the form of this identifier.
            }
        }

        return new([.. found.Take(RowsOfPage)], null, null) { HasMore = more || found.Count > RowsOfPage };
    }

    private static InvalidInput Unreadable(string name) => new([Finding.Of(CoreExceptionHandler.UnreadableParameter, $"/{name}", name)]);

    private static ListCustomers Filter(ConsoleRequest request) => new()
    {
        Status = request.Text("status"),
        RiskLevel = request.Text("riskLevel"),
        EntityType = request.Text("entityType"),
        Country = request.Text("country"),
        Category = request.Text("category"),
        BusinessUnit = request.Text("businessUnit"),
        Sort = request.Text("sort"),
        After = request.Text("after"),
        Limit = RowsOfPage,
    };

    private static bool HasDigit(string text) => text.Any(char.IsDigit);

    private static bool HasLetter(string text) => text.Any(char.IsLetter);

    [GeneratedRegex(@"^\+?[\d\s()./-]{5,}$")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^\d{4}(-\d{2}(-\d{2})?)?$")]
    private static partial Regex Date();
}

/// <summary>The customers that a search found.</summary>
/// <param name="Items">The customers.</param>
/// <param name="Next">The value of after for the next page; null on the last one.</param>
/// <param name="Count">The number on all pages; null if it is not counted.</param>
public sealed record CustomerFindings(IReadOnlyList<FoundCustomer> Items, string? Next, Application.Common.BoundedCount? Count)
{
    /// <summary>Whether a search by several identifiers may find customers that are not shown.</summary>
    public bool HasMore { get; init; }
}

/// <summary>A customer that a search found.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="By">The identifier that has the text; null without a text.</param>
public sealed record FoundCustomer(CustomerListItem Customer, string? By);
