using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Access.CallerCalls;

namespace Onboarding.IntegrationTests.Customers;

/// <summary>The core API's list of customers: filters, and pages that stay complete while customers are added.</summary>
public abstract class Lists(Database database)
{
    [Fact]
    public async Task Each_filter_finds_exactly_its_customers()
    {
        var app = await database.App();
        var mark = Guid.NewGuid().ToString("N")[..8];
        var (low, high, firm) = ($"{mark}low", $"{mark}high", $"{mark}firm");
        (await app.Post(Payload.Person(low).Imported("LOW", "ACTIVE").With("firstName", $"É{mark}ne").With("lastName", $"Öhler{mark}"))).ShouldBeOk();
        (await app.Post(Payload.Person(high).Imported("HIGH", "SUSPENDED").With("firstName", $"e{mark}NE").With("lastName", "Two")
            .With("riskManagementCategory", "IND_PK"))).ShouldBeOk();
        (await app.Post(Payload.Organization(firm).Imported("NONE", "PENDING").With("title", $"E{mark} Ltd").With("tradingName", $"Öhl{mark}"))).ShouldBeOk();

        (await app.List($"externalId={low}")).ShouldBeOk().Items.Single()["standing"]!.GetValue<string>().Should().Be("REGULAR");
        (await Found(app, $"externalId={low}")).Should().Equal(low);
        (await Found(app, $"externalId={low.ToUpperInvariant()}")).Should().BeEmpty();
        (await Found(app, $"name=e{mark}")).Should().Equal(low, high, firm);
        (await Found(app, $"name=É{mark.ToUpperInvariant()}NE")).Should().Equal(low, high);
        (await Found(app, $"name=É{mark}ne%20%20öhler")).Should().Equal(low);
        (await Found(app, $"name=öhler{mark}")).Should().Equal(low);
        (await Found(app, $"name=ohl{mark}")).Should().Equal(firm);
        (await Found(app, $"name={mark}")).Should().BeEmpty("only beginnings of words count");
        (await Found(app, $"name=%25{mark}")).Should().BeEmpty("a name is not a pattern");
        (await Found(app, "name=%25")).Should().BeEmpty();
        (await Found(app, $"name=e{mark}&status=ACTIVE")).Should().Equal(low);
        (await Found(app, $"name=e{mark}&status=PENDING")).Should().Equal(firm);
        (await Found(app, $"name=e{mark}&riskLevel=HIGH")).Should().Equal(high);
        (await Found(app, $"name=e{mark}&category=IND_PK")).Should().Equal(high);
        (await Found(app, $"name=e{mark}&category=ORG_AMLYZE")).Should().Equal(firm);
        (await Found(app, $"name=e{mark}&entityType=ORGANIZATION")).Should().Equal(firm);
        (await Found(app, $"name=e{mark}&entityType=INDIVIDUAL&status=ACTIVE&riskLevel=LOW&category=IND_AMLYZE")).Should().Equal(low);
    }

    [Theory]
    [InlineData("Łukasz", "Wójcik", "lukasz wojcik", "Wojcik", "wojcik lukasz")]
    [InlineData("Søren", "Groß", "soren gross", "GROSS", "Gross So")]
    [InlineData("Sinéad", "O’Brien", "O'Brien", "obrien", "Brien sinead", "O`Brien", "o brien")]
    [InlineData("Anne‐Marie", "Vega", "anne-marie", "annemarie", "marie vega", "Vega Anne")]
    [InlineData("José", "Núñez Pérez", "Nunez Jose", "perez", "Pérez  núñez", "per nun jos")]
    [InlineData("ＫＡＴＥ", "Smi​th", "kate smith", "Smith Kate")]
    public async Task A_name_is_found_by_the_start_of_any_of_its_words_in_any_order(string first, string last, params string[] queries)
    {
        var app = await database.App();
        var (externalId, mark) = (Payload.Fresh("N"), Guid.NewGuid().ToString("N")[..8]);
        (await app.Post(Payload.Person(externalId).With("firstName", first).With("lastName", $"{last} q{mark}"))).ShouldBeOk();

        foreach (var query in queries)
        {
            (await Found(app, "name=" + Uri.EscapeDataString($"{query} q{mark}"))).Should().Equal([externalId], query);
        }

        (await Found(app, $"name={Uri.EscapeDataString(queries[0])}x%20q{mark}")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_renamed_customer_is_found_by_the_new_name_only()
    {
        var app = await database.App();
        var (externalId, before, after) = (Payload.Fresh("X"), Payload.Fresh("Before"), Payload.Fresh("After"));
        (await app.Post(Payload.Person(externalId).With("firstName", before))).ShouldBeOk();
        (await app.Post(Payload.Person(externalId, action: "UPDATE").With("firstName", after))).ShouldBeOk();

        (await Found(app, $"name={before}")).Should().BeEmpty();
        (await Found(app, $"name={after}")).Should().Equal(externalId);
    }

    [Fact]
    public async Task Pages_over_120_customers_have_no_gaps_and_no_duplicates_while_others_are_added()
    {
        var app = await database.App();
        var family = Payload.Fresh("Family");
        Task<Answer> Add(int i) => app.Post(Payload.Person($"{family}/{i}").With("lastName", family));
        var added = await Task.WhenAll(Enumerable.Range(0, 120).Select(Add));
        added.Should().OnlyContain(answer => answer.Status == System.Net.HttpStatusCode.OK);

        var items = new List<JsonNode>();
        string? next = null;
        for (var page = 0; page == 0 || next is not null; page++)
        {
            var answer = (await app.List($"name={family}&limit=7{(next is null ? "" : $"&after={next}")}")).ShouldBeOk();
            answer.Items.Should().HaveCountLessThanOrEqualTo(7);
            items.AddRange(answer.Items);
            next = answer.Json["next"]?.GetValue<string>();
            if (page < 5)
            {
                (await Add(1_000 + page)).ShouldBeOk();
            }
        }

        var seen = items.Select(item => item["externalId"]!.GetValue<string>()).ToArray();
        seen.Should().OnlyHaveUniqueItems().And.HaveCount(125);
        seen.Should().Contain(Enumerable.Range(0, 120).Select(i => $"{family}/{i}"));
        items.Select(item => item["number"]!.GetValue<long>()).Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task The_last_page_has_no_next_even_if_it_is_full()
    {
        var app = await database.App();
        var family = Payload.Fresh("Pair");
        (await app.Post(Payload.Person($"{family}1").With("lastName", family))).ShouldBeOk();
        (await app.Post(Payload.Person($"{family}2").With("lastName", family))).ShouldBeOk();

        var last = (await app.List($"name={family}&limit=2")).ShouldBeOk();
        last.Items.Should().HaveCount(2);
        last.Json.AsObject().ContainsKey("next").Should().BeTrue();
        last.Json["next"].Should().BeNull();
        (await app.List($"name={family}&limit=1")).Json["next"].Should().NotBeNull();
    }

    [Fact]
    public async Task A_customer_is_found_by_each_of_its_identifiers()
    {
        var app = await database.App();
        var (mark, n) = (Guid.NewGuid().ToString("N")[..8], Random.Shared.NextInt64(100_000_000, 999_999_999));
        var (person, number, partner) = ($"{mark}-p", Payload.Fresh("N"), $"{mark}-partner");
        var request = Payload.Person(person, number).Imported("LOW", "ACTIVE").With("nationalCode", $"{mark}-77").With("listContact", new JsonArray(
            Contact("MOBILEPHONE", $"+370 ({n})"), Contact("EMAIL", $"Ona.{mark}@Example.com"), Contact("WEBSITE", $"https://{mark}.example")));
        (await app.Post(request)).ShouldBeOk();
        (await app.Post(Payload.Person($"{mark}-other"))).ShouldBeOk();
        foreach (var (query, found) in new[]
        {
            ($"communicationNumber={number}", person), ($"communicationNumber={number}x", ""), ($"nationalCode={mark}77", person), ($"nationalCode={mark}7", ""),
            ($"phone=%2B370{n}", person), ($"phone=00370%20{n}", person), ($"phone={n}", ""), ("phone=none", ""), ($"email=ona.{mark}@EXAMPLE.com", person),
            ($"email=ona.{mark}@example.org", ""), ($"email=https://{mark}.example", ""), ($"phone=370{n}&email=ona.{mark}@example.com&status=ACTIVE&name=vard", person),
            ($"phone=370{n}&status=CLOSED", ""), ($"phone=370{n}&sort=-number", person), ($"phone=370{n}&sort=changedAt", person), ($"documentNumber={mark}", ""),
            ($"relatedParty={partner}", ""),
        })
        {
            var page = (await app.List($"count=true&{query}")).ShouldBeOk();
            page.Items.Select(item => item["externalId"]!.GetValue<string>()).Should().Equal(found.Length == 0 ? [] : [found], query);
            page.Json["count"]!["value"]!.GetValue<int>().Should().Be(found.Length == 0 ? 0 : 1, query);
        }

        (await app.Post(Payload.Person(person, action: "UPDATE").With("listContact", new JsonArray(Contact("FIXEDPHONE", $"+371 {n}"))))).ShouldBeOk();
        (await Found(app, $"phone=370{n}")).Should().BeEmpty();
        (await Found(app, $"phone=371{n}")).Should().Equal(person);
        (await Found(app, $"communicationNumber={number}")).Should().Equal(person);
        (await app.GetAs(await app.AddClient(["core"], $"{mark}-foreign", ["reader"]), $"/onboarding/v1/customers?phone=371{n}")).ShouldBeOk().Items.Should().BeEmpty();

        static JsonObject Contact(string type, string details) => new() { ["contactType"] = type, ["contactDetails"] = details };
    }

    [Fact]
    public async Task Customers_are_found_by_country_and_by_the_time_of_their_last_change()
    {
        var app = await database.App();
        var family = Payload.Fresh("Change");
        foreach (var i in Enumerable.Range(0, 4))
        {
            (await app.Post(Payload.Person($"{family}{i}").With("lastName", family).With("citizenshipCountry", i == 2 ? "IS" : "LT"))).ShouldBeOk();
        }

        var since = (await app.List($"name={family}&limit=200")).ShouldBeOk().Items[3]["changedAt"]!.GetValue<DateTimeOffset>().UtcDateTime.ToString("O");
        (await app.Post(Payload.Person($"{family}1", action: "UPDATE").With("lastName", family).With("citizenshipCountry", "LT"))).ShouldBeOk();

        (await Found(app, $"name={family}&country=IS")).Should().Equal($"{family}2");
        (await Found(app, $"name={family}&sort=-number")).Should().Equal($"{family}3", $"{family}2", $"{family}1", $"{family}0");
        (await Found(app, $"name={family}&sort=changedAt")).Should().Equal($"{family}0", $"{family}2", $"{family}3", $"{family}1");
        (await Found(app, $"name={family}&sort=-changedAt&changedSince={since}")).Should().Equal($"{family}1", $"{family}3");
        var first = (await app.List($"name={family}&sort=changedAt&changedSince={since}&limit=1&count=true")).ShouldBeOk();
        first.Json["count"]!["value"]!.GetValue<int>().Should().Be(2);
        (await Found(app, $"name={family}&sort=changedAt&changedSince={since}&after={first.Json["next"]}")).Should().Equal($"{family}1");
    }

    [Theory]
    [InlineData("sort=name")]
    [InlineData("changedSince=2026-01-01")]
    [InlineData("changedSince=now&sort=changedAt")]
    [InlineData("sort=changedAt&after=7")]
    [InlineData("sort=-number&after=7-7")]
    [InlineData("count=yes")]
    [InlineData("unit=NORTH")]
    [InlineData("limit=0")]
    [InlineData("limit=201")]
    [InlineData("limit=-1")]
    [InlineData("limit=many")]
    [InlineData("limit=99999999999999999999")]
    [InlineData("after=yesterday")]
    [InlineData("after=-1")]
    [InlineData("after=99999999999999999999")]
    [InlineData("status=SLEEPING")]
    [InlineData("status=active")]
    [InlineData("riskLevel=PINK")]
    [InlineData("entityType=ROBOT")]
    public async Task An_invalid_query_is_a_problem(string query) => (await (await database.App()).List(query)).ShouldBeProblem(400);

    private static async Task<IEnumerable<string>> Found(OnboardingApp app, string query) =>
        (await app.List(query)).ShouldBeOk().Items.Select(item => item["externalId"]!.GetValue<string>());
}

public sealed class ListsOnSqlite(SqliteDatabase database) : Lists(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class ListsOnSqlServer(SqlServerDatabase database) : Lists(database.Plain()), IClassFixture<SqlServerDatabase>;
