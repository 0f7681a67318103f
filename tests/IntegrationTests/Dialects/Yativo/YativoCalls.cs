using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>A client that is signed in to the dialect.</summary>
internal sealed class YativoCaller(OnboardingApp app, string token)
{
    public const string Root = "/api/v1";

    /// <summary>The bearer token.</summary>
    public string Token => token;

    /// <summary>A new client of an account, signed in.</summary>
    public static async Task<YativoCaller> Of(OnboardingApp app, string account = "pay", string name = "Payments")
    {
        var client = await app.AddClient(["yativo", "core"], account, ["reader", "operator", "compliance", "documents"], name: name);
        return new(app, await app.SignIn(client));
    }

    public Task<Answer> Post(string path, JsonNode? body, string? key = null) => Send(HttpMethod.Post, path, body, key);

    public Task<Answer> Put(string path, JsonNode? body, string? key = null) => Send(HttpMethod.Put, path, body, key);

    public Task<Answer> Get(string path) => Send(HttpMethod.Get, path, null, null);

    public Task<Answer> Delete(string path) => Send(HttpMethod.Delete, path, null, null);

    /// <summary>Asks the house's own API.</summary>
    public Task<Answer> House(string path) => app.Send(HttpMethod.Get, $"/onboarding/v1/{path}", $"Bearer {token}");

    /// <summary>Creates a customer and gives its id.</summary>
    public async Task<string> Create(JsonObject body)
    {
        var answer = await Post("/customer", body);
        answer.Status.Should().Be(System.Net.HttpStatusCode.Created, answer.Body);
        return answer.Json["data"]!["customer_id"]!.GetValue<string>();
    }

    public Task<Answer> Send(HttpMethod method, string path, JsonNode? body, string? key) => key is null
        ? app.Send(method, Root + path, $"Bearer {token}", body)
        : app.Send(method, Root + path, $"Bearer {token}", body, ("Idempotency-Key", key));

    /// <summary>Sends a body as it is.</summary>
    public async Task<Answer> PostText(string path, string body, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Root + path) { Content = new StringContent(body, MediaTypeHeaderValue.Parse(contentType)) };
        request.Headers.Authorization = new("Bearer", token);
        return await Answer.Of(await app.Client.SendAsync(request));
    }
}

/// <summary>Sign-in.</summary>
internal static class YativoSignIn
{
    /// <summary>Signs a client in; its token.</summary>
    public static async Task<string> SignIn(this OnboardingApp app, Caller client) =>
        (await app.Login(client.Id, client.Secret)).ShouldBeOk().Json["data"]!["access_token"]!.GetValue<string>();

    /// <summary>Tries to sign in.</summary>
    public static Task<Answer> Login(this OnboardingApp app, string? id, string? secret) =>
        app.Send(HttpMethod.Post, $"{YativoCaller.Root}/auth/login", body: new JsonObject { ["account_id"] = id, ["app_secret"] = secret });
}

/// <summary>Requests that are accepted; a test says only what matters to it.</summary>
internal static class YativoPayload
{
    // A PNG of one pixel whose stream does not inflate, as the first published page prints it.
    public const string Picture = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/wcAAgMBAZ8AItQAAAAASUVORK5CYII=";

    private static int _last;

    /// <summary>A person without a document.</summary>
    public static JsonObject Person(string? email = null) => new()
    {
        ["customer_name"] = "Alex Smith",
        ["customer_email"] = email ?? Email(),
        ["customer_phone"] = "+15551234567",
        ["customer_country"] = "USA",
    };

    /// <summary>The same with an identity document.</summary>
    public static JsonObject WithDocument(this JsonObject body, string number = "A10600011", string? back = Picture) => body
        .With("customer_idType", "PASSPORT").With("customer_idNumber", number).With("customer_idCountry", "Chile")
        .With("customer_idExpiration", "04/24").With("customer_idFront", Picture).With("customer_idBack", back);

    /// <summary>An address nobody had before.</summary>
    public static string Email() => $"customer{Interlocked.Increment(ref _last)}.{Guid.NewGuid():N}@example.com";

    /// <summary>The fields that a rejection names.</summary>
    public static IReadOnlyList<string> Fields(this Answer answer) => [.. answer.Json["errors"]!.AsObject().Select(one => one.Key)];

    /// <summary>Rejected with 422 for exactly these fields.</summary>
    public static Answer ShouldReject(this Answer answer, params string[] fields)
    {
        ((int)answer.Status).Should().Be(422, answer.Body);
        answer.Json["status"]!.GetValue<string>().Should().Be("error");
        answer.Json["status_code"]!.GetValue<int>().Should().Be(422);
        answer.Fields().Should().BeEquivalentTo(fields, answer.Body);
        return answer;
    }
}
