using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>
/// Nothing breaks a typed client (live.md §11): no member that it demands is missing or of another type, and none that may only be absent is null. Every call is parsed
/// by the rules of the client.
/// </summary>
public abstract class TypedClients(Database database)
{
    [Theory]
    [InlineData("default")]
    [InlineData("2024")]
    [InlineData("2026")]
    public async Task Every_response_about_customers_and_their_verification_is_parsed(string profile)
    {
        var app = await database.Start(("Yativo:Profile", profile), ("Yativo:KycLink", "https://kyc.example.com/{id}"));
        var caller = await YativoCaller.Of(app, Payload.Fresh("typed")[..30]);

        Customer(Enveloped(await Post("/customer", YativoPayload.Person())));
        var id = (await Post("/customer", YativoPayload.Person())).Json["data"]!["customer_id"]!.GetValue<string>();
        Customer(Enveloped(await caller.Get($"/customer/{id}")));
        Customer(Enveloped(await caller.Get($"/customer/{id}?include=all")));
        Customer(Enveloped(await caller.Get($"/customer/customer/{id}")));
        Customer(Enveloped(await caller.Put($"/customer/{id}", new JsonObject { ["customer_phone"] = "+15557654321" }, Payload.Fresh("key"))));
        Page(await caller.Get("/customer"), 2);
        Page(await caller.Get("/customer?email=unknown@example.com"), 0);
        Enveloped(await caller.Get($"/customer/kyc/{id}"));
        Submitted(await Post("/individual-kyc/submit", KycPayload.Person(id)));
        await caller.KycOnce(id, "approved");
        Customer(Enveloped(await caller.Get($"/customer/{id}")));
        Enveloped(await caller.Get($"/customer/kyc/{id}"));
        Submitted(await caller.Put(KycPayload.Update, new JsonObject { ["customer_id"] = id, ["type"] = "individual", ["phone"] = "60000002" }, Payload.Fresh("key")));

        var regenerated = (await app.Send(HttpMethod.Get, $"/api/kyc/regenerate/{id}/base", $"Bearer {caller.Token}")).ShouldBeOk().Json;
        if (profile != "2026")
        {
            regenerated["data"]!.AsArray().Should().NotBeEmpty();
            Endorsements(regenerated["data"]!.AsArray());
        }

        Task<Answer> Post(string path, JsonNode body) => caller.Post(path, body, Payload.Fresh("key"));
    }

    [Fact]
    public async Task Every_response_about_webhooks_and_sign_in_is_parsed()
    {
        var app = await database.Start(("Notifications:AllowedInternalReceivers:0", "hooks.example.org"));
        var client = await app.AddClient(["yativo", "core"], Payload.Fresh("typed")[..30], ["reader"]);
        var login = Enveloped(await app.Login(client.Id, client.Secret));
        Text(login["access_token"]);
        var caller = new YativoCaller(app, login["access_token"]!.GetValue<string>());

        Enveloped(await caller.Get("/business/webhook")).AsArray().Should().BeEmpty();
        var id = Webhook(Enveloped(await caller.Post("/business/webhook", new JsonObject { ["url"] = "https://hooks.example.org/a" })));
        foreach (var root in new[] { "/api/v1", "/api", "/v1" })
        {
            var list = Enveloped(await app.Send(HttpMethod.Get, $"{root}/business/webhook", $"Bearer {caller.Token}")).AsArray();
            Webhook(list.Should().ContainSingle().Subject!).Should().Be(id);
        }

        Webhook(Enveloped(await caller.Put($"/business/webhook/{id}", new JsonObject { ["url"] = "https://hooks.example.org/b" }))).Should().Be(id);
        Webhook(Enveloped(await caller.Post($"/business/webhook/{id}/regenerate-secret", null))).Should().Be(id);
        Text(Enveloped(await caller.Delete($"/business/webhook/{id}"))["message"]);
    }

    [Fact]
    public async Task Every_look_up_is_open_and_parsed()
    {
        var app = await database.App();
        var countries = await List("/api/countries", "code", "iso3", "name");
        foreach (var code in countries.Select(one => one["code"]!.GetValue<string>()))
        {
            PostalRule((await Open($"/api/postal-codes/{code}")).Json, code);
        }

        await List("/api/subdivisions/USA", "name", "code");
        (await Open("/api/subdivisions/XX")).Json.AsArray().Should().BeEmpty();
        (await List("/api/identification-types/NG", "type", "description")).Select(one => one["type"]!.GetValue<string>()).Order(StringComparer.Ordinal)
            .Should().Equal("bvn", "national_id", "nin", "other", "passport", "tin");
        (await List("/api/identification-types/us", "type", "description")).Select(one => one["type"]!.GetValue<string>()).Should().BeEquivalentTo("ssn", "itin");
        foreach (var path in new[] { "/api/occupations", "/api/business-industries" })
        {
            (await List(path, "occupation", "code")).Should().OnlyContain(one => Regex.IsMatch(one["code"]!.GetValue<string>(), @"^\d{6}$"));
        }

        foreach (var path in new[] { "account-purposes", "source-of-funds", "expected-monthly-payments-usd", "individual-kyc/account-purposes", "business-kyc/source-of-funds" })
        {
            (await Open($"/api/{path}")).Json.AsObject().Should().NotBeEmpty().And.OnlyContain(one => one.Value!.GetValueKind() == JsonValueKind.String);
        }

        Enveloped(await Open("/api/v1/auth/occupation-codes")).AsArray().Should().NotBeEmpty();
        foreach (var path in new[] { "countries", "jurisdictions" })
        {
            foreach (var row in Enveloped(await Open($"/api/v1/locations/{path}")).AsArray())
            {
                Texts(row!, "name", "iso2", "iso3", "calling_code");
            }
        }

        Enveloped(await Open("/api/v1/locations/states")).AsArray().Should().HaveCountGreaterThan(4_000);

        async Task<JsonNode[]> List(string path, params string[] members)
        {
            JsonNode[] rows = [.. (await Open(path)).Json.AsArray().Select(row => row!)];
            rows.Should().NotBeEmpty(path);
            foreach (var row in rows)
            {
                Texts(row, members);
            }

            return rows;
        }

        async Task<Answer> Open(string path)
        {
            var answer = (await app.Send(HttpMethod.Get, path)).ShouldBeOk();
            (answer.Headers["Cache-Control"].Contains("public", StringComparison.Ordinal), answer.Headers.ContainsKey("ETag")).Should().Be((true, true), path);
            return answer;
        }
    }

    [Fact]
    public async Task Every_rejection_has_lists_of_texts_that_a_client_shows()
    {
        var app = await database.App();
        var caller = await YativoCaller.Of(app);
        var id = await caller.Create(YativoPayload.Person());

        Rejection(await caller.Post("/customer", new JsonObject { ["customer_phone"] = "abc", ["customer_country"] = "ZZZ" }));
        Rejection(await caller.Post(KycPayload.Individual, new JsonObject { ["customer_id"] = id, ["birth_date"] = "2999-01-01", ["selfie_image"] = "https://" }));
        Rejection(await caller.Post("/business/webhook", new JsonObject { ["url"] = "http://10.0.0.1" }));
        Rejection(await caller.Get("/customer?unknown=1"));
    }

    private static void Rejection(Answer answer)
    {
        ((int)answer.Status).Should().Be(422, answer.Body);
        var lists = new[] { answer.Json["errors"], answer.Json["data"]!["errors"], answer.Json["validation_errors"] }.OfType<JsonNode>()
            .SelectMany(one => one.AsObject().Select(field => field.Value!.AsArray()))
            .Concat(answer.Json["data"]!.AsObject().Where(one => one.Key != "errors").Select(one => one.Value!.AsArray())).ToArray();
        lists.Should().NotBeEmpty().And.OnlyContain(list => list.Count > 0 && list.All(text => IsShown(text!.GetValue<string>())), answer.Body);
        (answer.Json["field_hints"]?.AsObject() ?? []).Where(hint => !IsShown(hint.Value!.GetValue<string>())).Should().BeEmpty();
        answer.Json["data"]!.AsObject().ContainsKey("error").Should().BeFalse();
    }

    // The client throws other texts away.
    internal static bool IsShown(string text) => text.Length is > 0 and <= 300 && text[0] is not ('{' or '[')
        && !new[] { "http://", "https://", "Exception", "SQLSTATE", "{\"" }.Any(part => text.Contains(part, StringComparison.Ordinal)) && !Regex.IsMatch(text, @"at \S+\.\w+:\d+");

    private static JsonNode Enveloped(Answer answer)
    {
        ((int)answer.Status).Should().BeInRange(200, 299, answer.Body);
        Texts(answer.Json, "status", "message");
        answer.Json["status_code"]!.GetValueKind().Should().Be(JsonValueKind.Number);
        answer.Json["data"].Should().NotBeNull(answer.Body);
        return answer.Json["data"]!;
    }

    private static void Customer(JsonNode row)
    {
        Texts(row, "customer_id");
        NeverNull(row, "customer_id", "customer_status", "endorsement");
        Endorsements(row["endorsement"]?.AsArray() ?? []);
    }

    private static void Endorsements(JsonArray rows)
    {
        foreach (var row in rows)
        {
            Texts(row!, "service", "status");
            NeverNull(row!, "updated");
        }
    }

    private static void Page(Answer answer, int count)
    {
        var rows = Enveloped(answer).AsArray();
        rows.Should().HaveCount(count);
        foreach (var row in rows)
        {
            Customer(row!);
        }

        answer.Json["pagination"]!["total"]!.GetValue<int>().Should().Be(count);
    }

    private static void Submitted(Answer answer)
    {
        ((int)answer.Status).Should().BeInRange(200, 299, answer.Body);
        answer.Json["success"]!.GetValue<bool>().Should().BeTrue();
        Texts(answer.Json, "message");
        NeverNull(answer.Json, "data");
        NeverNull(answer.Json["data"]!, "id", "status");
        answer.Json["data"]!["status"]!.GetValue<string>().Should().Be("submitted", "an answer never approves");
    }

    private static string Webhook(JsonNode row)
    {
        Texts(row, "id", "url", "secret", "events", "created_at", "updated_at");
        NeverNull(row, "user_id");
        return row["id"]!.GetValue<string>();
    }

    private static void PostalRule(JsonNode rule, string country)
    {
        Texts(rule, "country_code", "country_name", "note");
        var isUsed = rule["uses_postal_codes"]!.GetValue<bool>();
        NeverNull(rule, "validation");
        rule.AsObject().ContainsKey("validation").Should().Be(isUsed, country);
        if (rule["validation"] is { } validation)
        {
            NeverNull(validation, "rule_regex", "rule_samples");
            var regex = validation["rule_regex"]?.GetValue<string>();
            foreach (var sample in validation["rule_samples"]!.AsArray().Select(one => one!.GetValue<string>()))
            {
                regex.Should().MatchRegex("^/.+/$", country);
                sample.Should().MatchRegex(regex![1..^1], country);
            }
        }
    }

    private static void Texts(JsonNode row, params IEnumerable<string> members)
    {
        foreach (var member in members)
        {
            Text(row[member], member + " of " + row.ToJsonString());
        }
    }

    private static void Text(JsonNode? value, string? about = null) => (value?.GetValueKind()).Should().Be(JsonValueKind.String, about ?? "");

    private static void NeverNull(JsonNode row, params IEnumerable<string> members) =>
        members.Where(member => row.AsObject().TryGetPropertyValue(member, out var value) && value is null).Should().BeEmpty(row.ToJsonString());
}

public sealed class TypedClientsOnSqlite(SqliteDatabase database) : TypedClients(database), IClassFixture<SqliteDatabase>;

public sealed class TypedClientsOnSqlServer(SqlServerDatabase database) : TypedClients(database), IClassFixture<SqlServerDatabase>;
