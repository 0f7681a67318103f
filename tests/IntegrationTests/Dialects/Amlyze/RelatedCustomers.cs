using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>A related entity that is a customer too, by the external id that the request names.</summary>
public abstract class RelatedCustomers(Database database)
{
    [Fact]
    public async Task Two_customers_are_linked_whichever_is_registered_first()
    {
        var app = await database.App();
        var (company, director) = (Payload.Fresh("X"), Payload.Fresh("X"));
        (await app.PostCustomer(Company(company, ("DIRECTOR", director), ("OWNER", null), ("OWNER", director)))).ShouldBeAccepted();
        var before = await Related(app, company);
        Show(before["names"]!).Should().Equal($"0 DIRECTOR {director} ", $"2 OWNER {director} ");
        before["namedBy"]!.AsArray().Should().BeEmpty();

        (await app.PostCustomer(Payload.Person(director))).ShouldBeAccepted();

        Show((await Related(app, company))["names"]!).Should().Equal($"0 DIRECTOR {director} Vardenis Pavardenis", $"2 OWNER {director} Vardenis Pavardenis");
        var after = await Related(app, director);
        Show(after["namedBy"]!).Should().Equal($"0 DIRECTOR {company} UAB Karuna", $"2 OWNER {company} UAB Karuna");
        after["namedBy"]![0]!["customerId"]!.GetValue<string>().Should().Be(await app.IdOf(company));
        after["names"]!.AsArray().Should().BeEmpty();
        (await app.GetCustomer(company)).Json["relatedEntities"]!.AsArray().Select(entity => (string?)entity!["customerExtId"]).Should().Equal(director, null, director);
    }

    [Fact]
    public async Task A_customer_is_found_by_its_documents_and_related_parties()
    {
        var app = await database.App();
        var (company, director, mark) = (Payload.Fresh("X"), Payload.Fresh("X"), Guid.NewGuid().ToString("N")[..8]);
        var request = Company(company, ("DIRECTOR", director)).With("listBusinessEntityDocument", new JsonArray(new JsonObject
        {
            ["entityType"] = "ORGANIZATION",
            ["identityDocumentType"] = "REGISTRATIONCERTIFICATE",
            ["documentNumber"] = $"{mark}/12-a",
            ["documentIssueDate"] = "2020-01-01",
            ["documentIssueCountry"] = "LT",
            ["documentIssueAuthority"] = "Register",
        }));
        request["listRelatedEntity"]![0]!["lastName"] = $"Žemaitis{mark}";
        request["listRelatedEntity"]![0]!["nationalCode"] = $"{mark}-9";
        (await app.PostCustomer(request)).ShouldBeAccepted();
        foreach (var query in new[]
        {
            $"documentNumber={mark}12A", $"relatedParty=zemaitis{mark}%20vardenis", $"relatedParty=Vardenis%20Žemaitis{mark}", $"relatedParty={mark}9", $"relatedParty={director}",
            $"relatedParty={director}&documentNumber={mark}12A&entityType=ORGANIZATION&sort=-changedAt",
        })
        {
            (await app.List(query)).ShouldBeOk().Items.Select(item => item["externalId"]!.GetValue<string>()).Should().Equal([company], query);
        }

        foreach (var query in new[] { $"documentNumber={mark}12", $"relatedParty=Žemaitis{mark}", $"nationalCode={mark}9", $"relatedParty={company}", "relatedParty=%2D" })
        {
            (await app.List(query)).ShouldBeOk().Items.Should().BeEmpty(query);
        }

        (await app.PostCustomer(Company(company).With("action", "UPDATE"))).ShouldBeAccepted();
        (await app.List($"relatedParty=Vardenis%20Žemaitis{mark}")).ShouldBeOk().Items.Should().BeEmpty();
        (await app.List($"documentNumber={mark}12A")).ShouldBeOk().Items.Should().BeEmpty();
    }

    [Fact]
    public async Task An_update_replaces_the_links()
    {
        var app = await database.App();
        var (company, one, other) = (Payload.Fresh("X"), Payload.Fresh("X"), Payload.Fresh("X"));
        (await app.PostCustomer(Company(company, ("DIRECTOR", one), ("OWNER", other)))).ShouldBeAccepted();

        (await app.PostCustomer(Company(company, ("OWNER", one), ("OWNER", null), ("DIRECTOR", other)).With("action", "UPDATE"))).ShouldBeAccepted();
        Show((await Related(app, company))["names"]!).Should().Equal($"0 OWNER {one} ", $"2 DIRECTOR {other} ");

        (await app.PostCustomer(Company(company).With("action", "UPDATE"))).ShouldBeAccepted();
        (await Related(app, company))["names"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task Customers_of_different_accounts_are_not_linked()
    {
        var app = await database.Start(new AppChoices { Environment = "Production" });
        var (a, b) = (await app.AddClient(["amlyze", "core"], Guid.NewGuid().ToString("N")), await app.AddClient(["amlyze", "core"], Guid.NewGuid().ToString("N")));
        var director = Payload.Fresh("X");
        (await app.PostCustomerAs(a, Company(Payload.Fresh("X"), ("DIRECTOR", director)))).ShouldBeAccepted();
        (await app.PostCustomerAs(b, Payload.Person(director))).ShouldBeAccepted();

        var id = (await app.GetAs(b, $"/onboarding/v1/customers/by-external-id/{director}")).ShouldBeOk().Json["id"];
        (await app.GetAs(b, $"/onboarding/v1/customers/{id}/related-customers")).ShouldBeOk().Body.Should().Be("""{"names":[],"namedBy":[],"next":null}""");
        (await app.GetAs(a, $"/onboarding/v1/customers/{id}/related-customers")).ShouldBeProblem(404);
    }

    [Fact]
    public async Task Customers_of_other_business_units_are_not_shown()
    {
        var app = await database.App();
        var (account, admin) = (Guid.NewGuid().ToString("N"), await app.AddAdministrator());
        var callers = new Dictionary<string, Caller>();
        foreach (var unit in new[] { "NORTH", "SOUTH" })
        {
            await app.Send(HttpMethod.Post, "/onboarding/v1/classifiers/businessUnit/codes", admin.Basic, new JsonObject { ["code"] = unit, ["name"] = unit });
            callers[unit] = await app.AddClient(["amlyze", "core"], account, units: [unit]);
        }

        var (director, company, own) = (Payload.Fresh("X"), Payload.Fresh("X"), Payload.Fresh("X"));
        (await app.PostCustomerAs(callers["SOUTH"], Payload.Person(director).With("businessUnit", "SOUTH"))).ShouldBeAccepted();
        (await app.PostCustomerAs(callers["SOUTH"], Company(company, ("DIRECTOR", own)).With("businessUnit", "SOUTH"))).ShouldBeAccepted();
        (await app.PostCustomerAs(callers["NORTH"], Company(own, ("DIRECTOR", director)).With("businessUnit", "NORTH"))).ShouldBeAccepted();

        var id = (await app.GetAs(callers["NORTH"], $"/onboarding/v1/customers/by-external-id/{own}")).ShouldBeOk().Json["id"];
        var related = (await app.GetAs(callers["NORTH"], $"/onboarding/v1/customers/{id}/related-customers")).ShouldBeOk().Json;
        Show(related["names"]!).Should().Equal($"0 DIRECTOR {director} ");
        related["namedBy"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task Those_who_name_a_customer_are_paged()
    {
        var app = await database.App();
        var director = Payload.Fresh("X");
        (await app.PostCustomer(Payload.Person(director))).ShouldBeAccepted();
        var companies = Enumerable.Range(0, 3).Select(_ => Payload.Fresh("X")).ToArray();
        foreach (var company in companies)
        {
            (await app.PostCustomer(Company(company, ("DIRECTOR", director)))).ShouldBeAccepted();
        }

        var first = await Related(app, director, "?limit=2");
        var last = await Related(app, director, $"?limit=2&after={first["next"]}");
        first["namedBy"]!.AsArray().Concat(last["namedBy"]!.AsArray()).Select(item => item!["externalId"]!.GetValue<string>()).Should().Equal(companies);
        last["next"].Should().BeNull();
        (await app.Get($"/onboarding/v1/customers/{await app.IdOf(director)}/related-customers?limit=0")).ShouldBeProblem(400);
    }

    [Fact]
    public async Task A_number_that_is_too_long_is_a_finding() =>
        (await (await database.App()).PostCustomer(Company(Payload.Fresh("X"), ("DIRECTOR", new string('x', 257))))).ShouldBeRejected("C017.C016.RE09");

    private static async Task<JsonNode> Related(OnboardingApp app, string externalId, string query = "") =>
        (await app.Get($"/onboarding/v1/customers/{await app.IdOf(externalId)}/related-customers{query}")).ShouldBeOk().Json;

    private static IEnumerable<string> Show(JsonNode items) =>
        items.AsArray().Select(item => $"{item!["index"]} {item["relationType"]} {item["externalId"]} {item["name"]}");

    private static JsonObject Company(string externalId, params (string Relation, string? CustomerExtId)[] entities) => Payload.Organization(externalId).With(
        "listRelatedEntity",
        new JsonArray([.. entities.Select(entity => new JsonObject
        {
            ["entityType"] = "INDIVIDUAL",
            ["relationType"] = entity.Relation,
            ["firstName"] = "Vardenis",
            ["lastName"] = "Pavardenis",
        }.With("customerExtId", entity.CustomerExtId))]));
}

public sealed class RelatedCustomersOnSqlite(SqliteDatabase database) : RelatedCustomers(database), IClassFixture<SqliteDatabase>;

public sealed class RelatedCustomersOnSqlServer(SqlServerDatabase database) : RelatedCustomers(database), IClassFixture<SqlServerDatabase>;
