using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Application.Customers;
using Onboarding.Application.Customers.ListCustomers;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Customers.Searches;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Customers;

/// <summary>Every strategy of a search has the same results: every combination of filters, page by page, is compared with a loop over all customers.</summary>
public abstract class Searches(Database database)
{
    private const int Customers = 48;
    private const int Limit = 5;

    private static readonly string?[] Names = [null, "an", "anna b", "ba", "bo", "none"];
    private static readonly string?[] Statuses = [null, "ACTIVE", "SUSPENDED", "CLOSED"];
    private static readonly string?[] Levels = [null, "LOW", "HIGH"];
    private static readonly string?[] Categories = [null, "IND_AMLYZE", "IND_PK"];
    private static readonly string[] BirthDates = ["1990", "1990-02", "1990-02-03", "1991"];
    private static readonly string?[] Types = [null, "INDIVIDUAL", "ORGANIZATION"];

    // The strategies: sort all matches by name; filter some pages first, then all matches or customers in order; always customers in order; and the default.
    private static readonly SearchBounds[] Strategies =
    [
        new() { MaxSorted = 1_000, MaxFiltered = 1_000, LookAheadPages = 1, ProbeDepth = 1 },
        new() { MaxSorted = 1_000, MaxFiltered = 1, LookAheadPages = 1, ProbeDepth = 2 },
        new() { MaxSorted = 1, MaxFiltered = 1, LookAheadPages = 1, ProbeDepth = 3 },
        new(),
    ];

    [Fact]
    public async Task Every_strategy_finds_each_match_once_and_in_order()
    {
        var app = await database.App();
        await Task.WhenAll(Enumerable.Range(0, Customers).Select(async i => (await app.Post(Customer(i))).ShouldBeOk()));
        var all = (await Reads(app, reads => reads.List(null, new() { Limit = 200 }, default))).Rows;
        all.Should().HaveCount(Customers);
        var account = new AccountId(all[0].Account);

        foreach (var bounds in Strategies)
        {
            var other = await database.Start(new AppChoices { Services = services => services.AddSingleton(bounds) });
            foreach (var query in Queries())
            {
                var expected = all.Where(one => Fits(one, query)).Select(one => one.Number).ToArray();
                (await Paged(other, null, query)).Should().Equal(expected, "{0} by {1}", query, bounds);
                (await Paged(other, account, query)).Should().Equal(expected, "{0} by {1}, of the account", query, bounds);
                (await Paged(other, account, query with { Sort = "-number" })).Should().Equal(expected.Reverse(), "{0} by {1}, backwards", query, bounds);
                (await Reads(other, reads => reads.Count(account, query, default))).Should().Be(new BoundedCount(expected.Length, IsExact: true), "{0} by {1}", query, bounds);
                var changed = all.Where(one => Fits(one, query)).OrderBy(one => one.ChangedAt).ThenBy(one => one.Number).Select(one => one.Number).ToArray();
                (await Paged(other, account, query with { Sort = "changedAt" })).Should().Equal(changed, "{0} by {1}, by change", query, bounds);
            }

            (await Paged(other, new AccountId("another"), new() { Name = "an", Limit = Limit })).Should().BeEmpty();
            (await Paged(other, null, new() { Name = "an", ExternalId = all[3].ExternalId, Limit = Limit })).Should()
                .Equal(all.Where(one => one.ExternalId == all[3].ExternalId && Fits(one, new() { Name = "an" })).Select(one => one.Number));
        }
    }

    private static IEnumerable<ListCustomers> Queries() =>
        (from name in Names
         from status in Statuses
         from level in Levels
         from category in Categories
         from type in Types
         select new ListCustomers { Name = name, Status = status, RiskLevel = level, Category = category, EntityType = type, Limit = Limit })
        .Concat(
            from name in Names
            from status in Statuses
            from born in BirthDates
            select new ListCustomers { Name = name, Status = status, BirthDate = born, Limit = Limit });

    private static JsonObject Customer(int i)
    {
        var request = i % 7 == 6
            ? Payload.Organization($"s{i}").With("title", i % 2 == 0 ? "Annexe" : "Bank").With("tradingName", "Bo")
            : Payload.Person($"s{i}").With("firstName", i % 5 == 4 ? "Bob" : "Anna").With("lastName", i % 3 == 0 ? "Anders" : "Bach")
                .With("riskManagementCategory", i % 11 == 10 ? "IND_PK" : "IND_AMLYZE").With("birthDate", BirthDate(i));
        return request.Imported(i % 4 == 3 ? "HIGH" : "LOW", i % 6 == 5 ? "SUSPENDED" : "ACTIVE");
    }

    private static string BirthDate(int i) => i % 2 == 0 ? "1990-01-31" : i % 3 == 0 ? "1990-02-03" : "1990-02-28";

    private static bool Fits(CustomerListItem one, ListCustomers query) =>
        (query.Status ?? one.Status) == one.Status
        && (query.RiskLevel ?? one.RiskLevel) == one.RiskLevel
        && (query.Category ?? one.Category) == one.Category
        && (query.EntityType ?? one.EntityType) == one.EntityType
        && (query.BirthDate is not { } born || (one.EntityType == "INDIVIDUAL"
            && BirthDate(int.Parse(one.ExternalId[1..], System.Globalization.CultureInfo.InvariantCulture)).StartsWith(born, StringComparison.Ordinal)))
        && (query.Name is not { } name || Begins(one.Name, name) || Begins(one.EntityType == "ORGANIZATION" ? "Bo" : one.Name.Split(' ')[^1], name));

    private static bool Begins(string name, string with) => name.StartsWith(with, StringComparison.OrdinalIgnoreCase);

    private static Task<List<long>> Paged(OnboardingApp app, AccountId? account, ListCustomers query) => Reads(app, async reads =>
    {
        var found = new List<long>();
        while (true)
        {
            var page = await reads.List(account, query, default);
            page.Rows.Should().HaveCountLessThanOrEqualTo(Limit + 1);
            var shown = Page<CustomerListItem>.Of(page, Limit, one => one, one => new(one.Number, query.SortedBy() == "changedAt" ? one.ChangedAt.UtcTicks : null));
            found.AddRange(shown.Items.Select(one => one.Number));
            if (shown.Next is null)
            {
                return found;
            }

            query = query with { After = shown.Next };
        }
    });

    private static async Task<T> Reads<T>(OnboardingApp app, Func<ICustomerReads, Task<T>> read)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<ICustomerReads>());
    }
}

public sealed class SearchesOnSqlite(SqliteDatabase database) : Searches(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class SearchesOnSqlServer(SqlServerDatabase database) : Searches(database.Plain()), IClassFixture<SqlServerDatabase>;
