using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Enfuce;

/// <summary>A client of the dialect with one audit user.</summary>
internal sealed class EnfuceCaller(OnboardingApp app, Caller client, string user = "onboarding.service")
{
    public const string Root = "/customer";

    /// <summary>The credentials.</summary>
    public Caller Client => client;

    /// <summary>Returns a new client of an account, which may use other dialects too.</summary>
    public static async Task<EnfuceCaller> Of(OnboardingApp app, string account = "issuer", string name = "Cards", string[]? more = null) =>
        new(app, await app.AddClient(["enfuce", "core", .. more ?? []], account, ["reader", "operator"], name: name));

    /// <summary>Returns the same client with another audit user.</summary>
    public EnfuceCaller For(string other) => new(app, client, other);

    public Task<Answer> Post(string path, JsonNode? body, string? key = null) => Send(HttpMethod.Post, path, body, key);

    public Task<Answer> Patch(string path, JsonNode? body, string? key = null) => Send(HttpMethod.Patch, path, body, key);

    public Task<Answer> Get(string path) => Send(HttpMethod.Get, path, null);

    public Task<Answer> Delete(string path) => Send(HttpMethod.Delete, path, null);

    public Task<Answer> Link(string child, string parent) =>
        Post($"/v3/{child}/link", new JsonObject { ["type"] = "CUSTOMER_LINK", ["customerId"] = long.Parse(parent, System.Globalization.CultureInfo.InvariantCulture) });

    /// <summary>Calls the core API.</summary>
    public Task<Answer> Core(string path) => app.Send(HttpMethod.Get, $"/onboarding/v1/{path}", client.Basic);

    /// <summary>Returns the audit entries of an audit user.</summary>
    public async Task<IReadOnlyList<JsonNode>> AuditOf(string name) =>
        (await Core($"audit?limit=200&user={Uri.EscapeDataString(name)}")).ShouldBeOk().Items;

    /// <summary>Creates a customer and returns its id.</summary>
    public async Task<string> Create(JsonObject body)
    {
        var answer = await Post(body.ContainsKey("name") ? "/v3/CORPORATE" : "/v3/PRIVATE", body);
        ((int)answer.Status).Should().Be(201, answer.Body);
        return answer.Json["id"]!.GetValue<string>();
    }

    /// <summary>Reads a customer.</summary>
    public async Task<JsonObject> Read(string id) => (await Get($"/v3/{id}")).ShouldBeOk().Json.AsObject();

    /// <summary>Sends a body without changing it.</summary>
    public async Task<Answer> PostText(string path, string body, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path(path)) { Content = new StringContent(body, MediaTypeHeaderValue.Parse(contentType)) };
        request.Headers.TryAddWithoutValidation("Authorization", client.Basic);
        return await Answer.Of(await app.Client.SendAsync(request));
    }

    private Task<Answer> Send(HttpMethod method, string path, JsonNode? body, string? key = null) => key is null
        ? app.Send(method, Path(path), client.Basic, body)
        : app.Send(method, Path(path), client.Basic, body, ("x-idempotency-key", key));

    private string Path(string path) => $"{Root}{path}?auditUser={Uri.EscapeDataString(user)}";
}

/// <summary>Valid requests. A test changes only the members that it is about.</summary>
internal static class EnfucePayload
{
    private static int _last;

    /// <summary>Returns a new customer number.</summary>
    public static string Number() => $"{Interlocked.Increment(ref _last)}-{Guid.NewGuid():N}"[..24];

    /// <summary>Returns a private customer with the mandatory members.</summary>
    public static JsonObject Private(string? number = null) => new()
    {
        ["customerNumber"] = number ?? Number(),
        ["locale"] = "fi_FI",
        ["regNo"] = "19560606-1234",
        ["firstName"] = "Matti",
        ["lastName"] = "Korhonen",
        ["address"] = new JsonObject { ["address1"] = "Kings street 12", ["city"] = "Mariehamn", ["country"] = "FIN", ["zipCode"] = "22100" },
    };

    /// <summary>Returns a corporate customer with the mandatory members.</summary>
    public static JsonObject Corporate(string? number = null) => new()
    {
        ["customerNumber"] = number ?? Number(),
        ["locale"] = "sv_FI",
        ["regNo"] = "FI-1",
        ["name"] = "Enfuce Financial Services Oy",
        ["address"] = new JsonObject { ["address1"] = "Kings street 12", ["city"] = "Mariehamn", ["country"] = "FIN", ["zipCode"] = "22100" },
    };

    /// <summary>Returns the fields of a rejection, with their codes.</summary>
    public static IReadOnlyList<string> Errors(this Answer answer) => [.. answer.Json["errors"]!.AsArray().Select(one => $"{one!["field"]} {one["code"]}")];

    /// <summary>Asserts the status, the format and the errors of an error response.</summary>
    public static Answer ShouldFail(this Answer answer, int status, params string[] errors)
    {
        ((int)answer.Status).Should().Be(status, answer.Body);
        answer.ContentType.Should().StartWith("application/json");
        answer.Json.AsObject().Select(member => member.Key).Should().Equal("uuid", "timestamp", "status", "description", "errors");
        Guid.Parse(answer.Json["uuid"]!.GetValue<string>()).Should().NotBeEmpty();
        DateTimeOffset.Parse(answer.Json["timestamp"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture).Should().BeAfter(DateTimeOffset.UnixEpoch);
        answer.Json["status"]!.GetValue<int>().Should().Be(status);
        answer.Json["description"]!.GetValue<string>().Should().NotBeNullOrEmpty();
        answer.Json["errors"]!.AsArray().Should().NotContain(error => error!["message"]!.GetValue<string>().Length == 0);
        answer.Errors().Should().BeEquivalentTo(errors, answer.Body);
        return answer;
    }
}
