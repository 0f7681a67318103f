using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>A client that is signed in to the dialect.</summary>
internal sealed class YativoCaller(OnboardingApp app, string token, string? core = null)
{
    public const string Root = "/api/v1";

    /// <summary>The bearer token, which opens this dialect only.</summary>
    public string Token => token;

    /// <summary>The Authorization header for other APIs.</summary>
    public string CoreAuthorization => core ?? throw new InvalidOperationException("The caller has only a token.");

    /// <summary>Returns a new client of an account, signed in.</summary>
    public static async Task<YativoCaller> Of(OnboardingApp app, string account = "pay", string name = "Payments")
    {
        var client = await app.AddClient(["yativo", "core"], account, ["reader", "operator", "compliance", "documents"], name: name);
        return new(app, await app.SignIn(client), client.Basic);
    }

    public Task<Answer> Post(string path, JsonNode? body, string? key = null) => Send(HttpMethod.Post, path, body, key);

    public Task<Answer> Put(string path, JsonNode? body, string? key = null) => Send(HttpMethod.Put, path, body, key);

    public Task<Answer> Get(string path) => Send(HttpMethod.Get, path, null, null);

    public Task<Answer> Delete(string path) => Send(HttpMethod.Delete, path, null, null);

    /// <summary>Calls the core API.</summary>
    public Task<Answer> Core(string path) => app.Send(HttpMethod.Get, $"/onboarding/v1/{path}", CoreAuthorization);

    /// <summary>Creates a customer and returns its id.</summary>
    public async Task<string> Create(JsonObject body)
    {
        var answer = await Post("/customer", body);
        answer.Status.Should().Be(System.Net.HttpStatusCode.Created, answer.Body);
        return answer.Json["data"]!["customer_id"]!.GetValue<string>();
    }

    public Task<Answer> Send(HttpMethod method, string path, JsonNode? body, string? key) => key is null
        ? app.Send(method, Root + path, $"Bearer {token}", body)
        : app.Send(method, Root + path, $"Bearer {token}", body, ("Idempotency-Key", key));

    /// <summary>Sends a body without changing it.</summary>
    public async Task<Answer> PostText(string path, string body, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Root + path) { Content = new StringContent(body, MediaTypeHeaderValue.Parse(contentType)) };
        request.Headers.Authorization = new("Bearer", token);
        return await Answer.Of(await app.Client.SendAsync(request));
    }
}

/// <summary>Calls for sign-in.</summary>
internal static class YativoSignIn
{
    /// <summary>Signs a client in and returns its token.</summary>
    public static async Task<string> SignIn(this OnboardingApp app, Caller client) =>
        (await app.Login(client.Id, client.Secret)).ShouldBeOk().Json["data"]!["access_token"]!.GetValue<string>();

    /// <summary>Sends a sign-in.</summary>
    public static Task<Answer> Login(this OnboardingApp app, string? id, string? secret) =>
        app.Send(HttpMethod.Post, $"{YativoCaller.Root}/auth/login", body: new JsonObject { ["account_id"] = id, ["app_secret"] = secret });
}

/// <summary>Valid requests. A test changes only the members that it is about.</summary>
internal static class YativoPayload
{
    // A PNG of one pixel, as on the first published page; its stream cannot be decompressed.
    public const string Picture = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/wcAAgMBAZ8AItQAAAAASUVORK5CYII=";

    private static int _last;

    /// <summary>Returns a person without an identity document.</summary>
    public static JsonObject Person(string? email = null) => new()
    {
        ["customer_name"] = "Alex Smith",
        ["customer_email"] = email ?? Email(),
        ["customer_phone"] = "+15551234567",
        ["customer_country"] = "USA",
    };

    /// <summary>Adds an identity document.</summary>
    public static JsonObject WithDocument(this JsonObject body, string number = "A10600011", string? back = Picture) => body
        .With("customer_idType", "PASSPORT").With("customer_idNumber", number).With("customer_idCountry", "Chile")
        .With("customer_idExpiration", "04/24").With("customer_idFront", Picture).With("customer_idBack", back);

    /// <summary>Returns a new e-mail address.</summary>
    public static string Email() => $"customer{Interlocked.Increment(ref _last)}.{Guid.NewGuid():N}@example.com";

    /// <summary>Returns the fields of a rejection.</summary>
    public static IReadOnlyList<string> Fields(this Answer answer) => [.. answer.Json["errors"]!.AsObject().Select(one => one.Key)];

    /// <summary>Asserts a failure, with its sentence at each place where clients look for it.</summary>
    public static Answer ShouldFail(this Answer answer, int status, string sentence)
    {
        ((int)answer.Status).Should().Be(status, answer.Body);
        answer.Json["status_code"]!.GetValue<int>().Should().Be(status);
        answer.Json["error"]!.GetValue<string>().Should().Be(sentence);
        answer.Json["data"]!["error"]!.GetValue<string>().Should().Be(sentence);
        return answer;
    }

    /// <summary>Asserts a rejection with 422 for exactly these fields.</summary>
    public static Answer ShouldReject(this Answer answer, params string[] fields)
    {
        ((int)answer.Status).Should().Be(422, answer.Body);
        answer.Json["status"]!.GetValue<string>().Should().Be("error");
        answer.Json["status_code"]!.GetValue<int>().Should().Be(422);
        answer.Fields().Should().BeEquivalentTo(fields, answer.Body);
        answer.Json["data"]!.AsObject().Select(one => one.Key).Should().BeEquivalentTo([.. fields.Where(field => field != "error"), "errors"], answer.Body);
        return answer;
    }
}
