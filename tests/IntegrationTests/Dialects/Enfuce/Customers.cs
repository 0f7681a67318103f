using System.Text.Json.Nodes;
using Onboarding.Domain.Common;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Enfuce;

/// <summary>Creating and reading customers.</summary>
public abstract class Customers(Database database)
{
    private static readonly string[] Texts =
    [
        "Åbo", "Жанна", "王小明", "أحمد", "\U0001F600\u200D", "e\u0301", "\u00e9", "a\u200Bb", "' OR 1=1; --", "<script>alert(1)</script>", "{{x}} ${y} %s %n", "\\\"\u2028", " both ", "x\uFEFF", "../../etc",
    ];

    // Identifiers and addresses have no invisible characters.
    private static string Visible(string text) => TextRules.IsIdentifier(text) ? text : "visible";

    [Fact]
    public async Task Every_text_of_a_private_customer_is_returned_byte_for_byte()
    {
        var caller = await EnfuceCaller.Of(await database.App());
        foreach (var text in Texts)
        {
            var body = EnfucePayload.Private().With("regNo", Visible(text)).With("firstName", text).With("lastName", text).With("middleName", text).With("salutation", text[..Math.Min(32, text.Length)])
                .With("email", Visible(text)).With("dateOfBirth", "1935-01-08").With("nationality", new JsonArray("FIN", "ROM", "QZZ")).With("birthCountry", "QZZ").With("deceasedDate", "2020-02-29")
                .With("phoneNumber", "+35821010001").With("mobileNumber", "+358401234567").With("screening", new JsonObject { ["status"] = true }).With("riskScore", "Pep")
                .With("address", Address(text)).With("temporaryAddress", Address(text + text))
                .With("additionalValues", new JsonArray(new JsonObject { ["key"] = text, ["value"] = text }, new JsonObject { ["key"] = text, ["value"] = "" }));

            var id = await caller.Create(body);

            await ShouldShow(caller, id, "PRIVATE", body);
        }
    }

    [Fact]
    public async Task Every_text_of_a_corporate_customer_is_returned_byte_for_byte()
    {
        var caller = await EnfuceCaller.Of(await database.App());
        foreach (var text in Texts)
        {
            var body = EnfucePayload.Corporate().With("regNo", Visible(text)).With("name", text).With("email", Visible(text)).With("customerRepresentative", text).With("bankruptcyDate", "2023-05-03")
                .With("registration", new JsonObject { ["authority"] = text, ["registrationDate"] = "2023-05-03" }).With("riskScore", "Low").With("screening", new JsonObject())
                .With("address", Address(text));

            await ShouldShow(caller, await caller.Create(body), "CORPORATE", body);
        }
    }

    [Fact]
    public async Task Ids_are_text_in_responses_to_changes_and_numbers_in_responses_to_reads()
    {
        var caller = await EnfuceCaller.Of(await database.App());
        var body = EnfucePayload.Private();
        var answer = await caller.Post("/v3/PRIVATE", body);

        answer.Json.AsObject().Select(member => member.Key).Should().Equal("description", "id");
        var id = answer.Json["id"]!.GetValue<string>();
        var number = long.Parse(id, System.Globalization.CultureInfo.InvariantCulture);
        number.Should().BeInRange(1, (1L << 53) - 1);
        (await caller.Read(id))["id"]!.GetValue<long>().Should().Be(number);
        (await caller.Patch($"/v3/PRIVATE/{id}", new JsonObject())).ShouldBeOk().Json["id"]!.GetValue<string>().Should().Be(id);
        foreach (var unknown in new[] { "0", "-1", "999999999999", "99999999999999999999", "x", "%20", id + "0", $"+{id}", "1e3" })
        {
            (await caller.Get($"/v3/{unknown}")).ShouldFail(404);
        }
    }

    [Fact]
    public async Task All_defects_are_reported_together_with_a_customer_number_that_is_taken()
    {
        var caller = await EnfuceCaller.Of(await database.App());
        var taken = EnfucePayload.Number();
        await caller.Create(EnfucePayload.Private(taken));

        (await caller.Post("/v3/PRIVATE", EnfucePayload.Private(taken))).ShouldFail(409, "customerNumber duplicate");
        (await caller.Post("/v3/CORPORATE", EnfucePayload.Corporate(taken))).ShouldFail(409, "customerNumber duplicate");
        (await caller.Post("/v3/PRIVATE", EnfucePayload.Private(taken).With("locale", "en_FI").With("lastName", null).With("phoneNumber", "040").With("name", "x")))
            .ShouldFail(400, "customerNumber duplicate", "locale invalid", "lastName required", "phoneNumber invalid", "name not_allowed");
        (await (await EnfuceCaller.Of(await database.App(), "elsewhere")).Post("/v3/PRIVATE", EnfucePayload.Private(taken))).Status.Should().Be(System.Net.HttpStatusCode.Created);
    }

    [Fact]
    public async Task One_of_simultaneous_creates_with_the_same_number_is_accepted_and_the_others_are_rejected()
    {
        var caller = await EnfuceCaller.Of(await database.App());
        for (var i = 0; i < 10; i++)
        {
            var number = EnfucePayload.Number();
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => caller.Post("/v3/PRIVATE", EnfucePayload.Private(number))));

            answers.Should().ContainSingle(answer => (int)answer.Status == 201);
            foreach (var answer in answers.Where(answer => (int)answer.Status != 201))
            {
                answer.ShouldFail(409, "customerNumber duplicate");
            }
        }
    }

    [Fact]
    public async Task A_registration_number_finds_its_only_customer_and_none_of_several()
    {
        var caller = await EnfuceCaller.Of(await database.App(), "regno");
        var id = await caller.Create(EnfucePayload.Private().With("regNo", "12/3 %41"));
        await caller.Create(EnfucePayload.Private().With("regNo", "123 a4-1"));
        var (one, other) = (await caller.Create(EnfucePayload.Private().With("regNo", "same")), await caller.Create(EnfucePayload.Corporate().With("regNo", "same")));

        (await caller.Get($"/v3/regNo/{Uri.EscapeDataString("12/3 %41")}/id")).ShouldBeOk().Body.Should().Be($$"""{"id":"{{id}}"}""");
        var several = (await caller.Get("/v3/regNo/same/id")).ShouldFail(409, "regNo ambiguous");
        several.Body.Should().NotContain(one).And.NotContain(other);
        (await caller.Get("/v3/regNo/SAME/id")).ShouldFail(404);
        (await (await EnfuceCaller.Of(await database.App(), "elsewhere")).Get("/v3/regNo/same/id")).ShouldFail(404);
        (await caller.Patch($"/v3/CORPORATE/{other}", new JsonObject { ["regNo"] = "no longer" })).ShouldBeOk();
        (await caller.Get("/v3/regNo/same/id")).ShouldBeOk().Json["id"]!.GetValue<string>().Should().Be(one);
    }

    [Fact]
    public async Task Accounts_do_not_see_each_others_customers()
    {
        var app = await database.App();
        var (caller, stranger) = (await EnfuceCaller.Of(app), await EnfuceCaller.Of(app, "strange"));
        var body = EnfucePayload.Private();
        var id = await caller.Create(body);

        (await stranger.Get($"/v3/{id}")).ShouldFail(404);
        (await stranger.Get($"/v3/customerNumber/{body["customerNumber"]}")).ShouldFail(404);
        (await stranger.Patch($"/v3/PRIVATE/{id}", new JsonObject { ["salutation"] = "x" })).ShouldFail(404);
        (await stranger.Post($"/v3/PRIVATE/{id}/update/salutation", new JsonObject { ["salutation"] = "x" })).ShouldFail(404);
        (await stranger.Link(id, await stranger.Create(EnfucePayload.Corporate()))).ShouldFail(404);
        (await stranger.Link(await stranger.Create(EnfucePayload.Private()), id)).ShouldFail(409, "customerId unknown");
        (await caller.Read(id)).ContainsKey("salutation").Should().BeFalse();
    }

    [Fact]
    public async Task A_body_that_is_not_a_JSON_object_is_rejected_in_the_same_format()
    {
        var app = await database.App();
        var caller = await EnfuceCaller.Of(app);
        foreach (var body in new[] { "", "{", "[]", "null", "\"x\"", "{\"a\":1,}", "//\n{}" })
        {
            (await caller.PostText("/v3/PRIVATE", body)).ShouldFail(400);
        }

        (await caller.PostText("/v3/PRIVATE", "{}", "text/plain")).ShouldFail(415);
        (await caller.PostText("/v3/PRIVATE", "{}", "application/json; charset=utf-16")).ShouldFail(415);
        (await caller.PostText("/v3/PRIVATE", $$"""{"a":"{{new string('x', 1 << 20)}}"}""")).ShouldFail(413);
        (await caller.PostText("/v3/PRIVATE", """{"customerNumber":"\ud800","customerNumber":"A"}""")).Errors().Should().NotContain("customerNumber invalid");
        (await caller.PostText("/v3/PRIVATE", """{"firstName":"\ud800"}""")).Errors().Should().Contain("firstName invalid");
        (await caller.Post("/v3/OTHER", new JsonObject())).ShouldFail(405);
        (await caller.Get("/v4/x")).ShouldFail(404);
        (await caller.Delete("/v3/1")).ShouldFail(405);
    }

    [Fact]
    public async Task Settings_allow_longer_numbers_and_later_locales()
    {
        var app = await database.App();
        var later = await database.Start(("Enfuce:CustomerNumberLength", "64"), ("Enfuce:Locales", "143"));
        var body = EnfucePayload.Private(new string('9', 31) + Guid.NewGuid().ToString("N")).With("locale", "lb_LU");

        (await (await EnfuceCaller.Of(app)).Post("/v3/PRIVATE", body)).ShouldFail(400, "customerNumber invalid", "locale invalid");
        ((int)(await (await EnfuceCaller.Of(later)).Post("/v3/PRIVATE", body)).Status).Should().Be(201);
    }

    private static JsonObject Address(string text) => new()
    {
        ["address1"] = text,
        ["address2"] = "",
        ["address3"] = text,
        ["address4"] = " ",
        ["city"] = text,
        ["country"] = "ROM",
        ["region"] = text,
        ["zipCode"] = text,
    };

    private static async Task ShouldShow(EnfuceCaller caller, string id, string role, JsonObject sent)
    {
        foreach (var path in new[] { $"/v3/{id}", $"/v3/customerNumber/{sent["customerNumber"]}" })
        {
            var shown = (await caller.Get(path)).ShouldBeOk().Json.AsObject();
            shown["role"]!.GetValue<string>().Should().Be(role);
            shown.Select(member => member.Key).Should().BeEquivalentTo(sent.Select(member => member.Key).Concat(["id", "role"]));
            foreach (var (name, value) in sent)
            {
                JsonNode.DeepEquals(shown[name], value).Should().BeTrue("{0}: {1} is {2}", name, shown[name], value);
            }
        }
    }
}

public sealed class CustomersOnSqlite(SqliteDatabase database) : Customers(database), IClassFixture<SqliteDatabase>;

public sealed class CustomersOnSqlServer(SqlServerDatabase database) : Customers(database), IClassFixture<SqlServerDatabase>;
