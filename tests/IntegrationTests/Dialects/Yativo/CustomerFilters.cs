using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>The filters of the list of customers (Y20), and names that no call has.</summary>
public abstract class CustomerFilters(Database database)
{
    [Fact]
    public async Task An_email_address_finds_exactly_its_customer()
    {
        var caller = await Account("emails");
        var (ann, joann) = ($"ann.{Guid.NewGuid():N}@example.com", $"joann.{Guid.NewGuid():N}@example.com");
        var id = await caller.Create(YativoPayload.Person(ann));
        await caller.Create(YativoPayload.Person(joann));

        Ids(await caller.Get($"/customer?email={ann.ToUpperInvariant()}")).Should().Equal(id);
        Ids(await caller.Get($"/customer?email={ann[1..]}")).Should().BeEmpty();
        var none = (await caller.Get("/customer?email=absent@example.com&per_page=1")).ShouldBeOk().Json;
        none["data"]!.AsArray().Should().BeEmpty();
        (none["pagination"]!["total"]!.GetValue<int>(), none["pagination"]!["last_page"]!.GetValue<int>()).Should().Be((0, 1));
    }

    [Fact]
    public async Task A_country_and_the_stage_of_verification_filter_together()
    {
        var caller = await Account("filters");
        var american = await caller.Create(YativoPayload.Person());
        var kenyan = await caller.Create(YativoPayload.Person().With("customer_country", "KEN"));

        Ids(await caller.Get("/customer?country=KEN")).Should().Equal(kenyan);
        Ids(await caller.Get("/customer?country=us&kyc_status=not_started&customer_status=active")).Should().Equal(american);
        Ids(await caller.Get("/customer?country=USA&customer_kyc_status=approved")).Should().BeEmpty();
        Ids(await caller.Get("/customer?customer_status=inactive")).Should().BeEmpty();
        Ids(await caller.Get("/customer?include=all")).Should().Equal(american, kenyan);
    }

    [Fact]
    public async Task The_urls_of_other_pages_have_the_filters()
    {
        var caller = await Account("urls");
        for (var i = 0; i < 3; i++)
        {
            await caller.Create(YativoPayload.Person());
        }

        var next = (await caller.Get("/customer?country=USA&per_page=1&page=2")).ShouldBeOk().Json["pagination"]!;

        next["next_page_url"]!.GetValue<string>().Should().EndWith("/api/v1/customer?country=USA&page=3&per_page=1");
        next["prev_page_url"]!.GetValue<string>().Should().EndWith("?country=USA&page=1&per_page=1");
    }

    [Theory]
    [InlineData("e_mail=ann@example.org", "e_mail")]
    [InlineData("customer_email=ann@example.org", "customer_email")]
    [InlineData("limit=5&offset=1", "limit", "offset")]
    [InlineData("country=Atlantis", "country")]
    [InlineData("kyc_status=done", "kyc_status")]
    [InlineData("customer_status=open", "customer_status")]
    [InlineData("email=a@example.org&email=b@example.org", "email")]
    [InlineData("include=wallets", "include")]
    public async Task A_parameter_that_cannot_be_applied_is_rejected(string query, params string[] fields)
    {
        var caller = await Account("unknown");
        await caller.Create(YativoPayload.Person());

        (await caller.Get($"/customer?{query}")).ShouldReject(fields);
    }

    [Fact]
    public async Task A_customer_is_read_with_empty_lists_and_its_endorsements()
    {
        var caller = await YativoCaller.Of(await database.Start(("Yativo:KycLink", "https://kyc.example.com/{type}/{id}"), ("Yativo:Endorsements:0", "base"), ("Yativo:Endorsements:1", "usd_latam")));
        var id = await caller.Create(YativoPayload.Person());

        var data = (await caller.Get($"/customer/{id}?include=deposits,virtual_cards")).ShouldBeOk().Json["data"]!;

        (data["customer_deposit"]!.AsArray().Count, data["customer_virtual_cards"]!.AsArray().Count, data["customer_payouts"]).Should().Be((0, 0, null));
        data["endorsement"]!.ToJsonString().Should().Be(
            $$"""[{"service":"Base","status":"not_started","hosted_kyc_url":["https://kyc.example.com/individual/{{id}}"]},{"service":"Usd Latam","status":"not_started","hosted_kyc_url":["https://kyc.example.com/individual/{{id}}"]}]""");
        (await caller.Get($"/customer/{id}?include=everything")).ShouldReject("include");
        (await caller.Get($"/customer/{id}?includes=all")).ShouldReject("includes");
        var list = (await caller.Get($"/kyc/regenerate/{id}/usd_latam")).ShouldBeOk().Json;
        (list["success"]!.GetValue<bool>(), list["data"]![1]!["service"]!.GetValue<string>()).Should().Be((true, "usd_latam"));
        ((int)(await caller.Get($"/kyc/regenerate/{id}/sepa")).Status).Should().Be(404);
        var other = await YativoCaller.Of(await database.App(), "elsewhere");
        ((int)(await other.Get($"/kyc/regenerate/{id}/base")).Status).Should().Be(404);
    }

    [Fact]
    public async Task Profile_2026_returns_one_link()
    {
        var caller = await YativoCaller.Of(await database.Start(("Yativo:Profile", "2026"), ("Yativo:KycLink", "https://kyc.example.com/{id}")));
        var created = await caller.Post("/customer", YativoPayload.Person(), key: Guid.NewGuid().ToString());
        var id = created.Json["data"]!["customer_id"]!.GetValue<string>();

        var link = (await caller.Get($"/kyc/regenerate/{id}/base")).ShouldBeOk().Json;

        link["success"]!.GetValue<bool>().Should().BeTrue();
        link["data"]!.ToJsonString().Should().Be($$"""{"customer_id":"{{id}}","service":"base","link":"https://kyc.example.com/{{id}}","expires_at":null}""");
    }

    [Fact]
    public async Task Unknown_members_are_ignored_unless_a_setting_rejects_them()
    {
        var body = YativoPayload.Person().With("customer_nick", "A").With("customer_address", new JsonObject { ["town"] = "X", ["city"] = "Y" });
        var (lenient, strict) = (await YativoCaller.Of(await database.App()), await YativoCaller.Of(await database.Start(("Yativo:UnknownNames", "Reject"))));

        (await strict.Post("/customer", body)).ShouldReject("customer_nick", "customer_address.town");
        await lenient.Create(body);
    }

    private async Task<YativoCaller> Account(string name) => await YativoCaller.Of(await database.App(), Payload.Fresh(name)[..30]);

    private static IEnumerable<string> Ids(Answer list) => list.ShouldBeOk().Json["data"]!.AsArray().Select(one => one!["customer_id"]!.GetValue<string>());
}

public sealed class CustomerFiltersOnSqlite(SqliteDatabase database) : CustomerFilters(database), IClassFixture<SqliteDatabase>;

public sealed class CustomerFiltersOnSqlServer(SqlServerDatabase database) : CustomerFilters(database), IClassFixture<SqlServerDatabase>;
