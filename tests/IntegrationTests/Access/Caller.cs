using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Access.AddApiKey;
using Onboarding.Application.Access.AddClient;
using Onboarding.Application.Access.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Access;

/// <summary>Credentials of a client, and how it sends them.</summary>
internal sealed record Caller(string Id, string Secret)
{
    /// <summary>The Authorization header of Basic.</summary>
    public string Basic => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Id}:{Secret}"));
}

/// <summary>The calls of clients.</summary>
internal static class CallerCalls
{
    public const string CoreCustomers = "/onboarding/v1/customers";
    public const string Clients = "/onboarding/v1/clients";
    public const string RejectedSignInsPath = "/onboarding/v1/rejected-sign-ins";
    public const string Token = "/onboarding/v1/token";

    /// <summary>Adds a client by the use case, as the command line does, without HTTP.</summary>
    public static async Task<Caller> AddClient(
        this OnboardingApp app, string[] dialects, string account = "a", string[]? roles = null, string[]? units = null, string name = "Bank", IReadOnlyDictionary<string, string?>? profiles = null,
        bool statesLevels = false)
    {
        // New accounts have lower-case names.
        account = account.ToLowerInvariant();
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActingAccount>().Account = new(account);
        var client = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(
            new AddClient(account, new ClientDraft
            {
                Name = name,
                Dialects = dialects,
                Roles = roles ?? (dialects.Contains("core") || dialects.Contains("house") ? ["reader", "operator"] : null),
                BusinessUnits = units,
                StatesLevels = statesLevels,
                Profiles = profiles ?? new Dictionary<string, string?>(),
            }));
        return new(client.ClientId, client.Secret);
    }

    /// <summary>The Authorization header of a new API key.</summary>
    public static async Task<string> AddKey(this OnboardingApp app, Caller client)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<IApiClients>().Find(client.Id, CancellationToken.None);
        scope.ServiceProvider.GetRequiredService<ActingAccount>().Account = found!.Account;
        return "Bearer " + (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new AddApiKey(client.Id, "Key", ExpiresAt: null))).Key;
    }

    /// <summary>The names of the dialects that the build has, the core API last.</summary>
    public static IReadOnlyList<string> DialectNames(this OnboardingApp app) => [.. app.Services.GetRequiredService<DialectRegistry>().All.Select(dialect => dialect.Name.Value)];

    /// <summary>An administrator of the installation.</summary>
    public static Task<Caller> AddAdministrator(this OnboardingApp app) => app.AddClient(["core"], "default", ["administrator"], name: "Back office");

    /// <summary>Sends a request with a method, a body and headers.</summary>
    public static async Task<Answer> Send(
        this OnboardingApp app, HttpMethod method, string path, string? authorization = null, JsonNode? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization).Should().BeTrue();
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value).Should().BeTrue();
        }

        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), new MediaTypeHeaderValue("application/json"));
        }

        return await Answer.Of(await app.Client.SendAsync(request));
    }

    /// <summary>Reads as that caller.</summary>
    public static Task<Answer> GetAs(this OnboardingApp app, Caller caller, string path) => app.Send(HttpMethod.Get, path, caller.Basic);

    /// <summary>Sends a customer to the plain dialect as that caller.</summary>
    public static Task<Answer> PostAs(this OnboardingApp app, Caller caller, JsonObject customer) => app.Send(HttpMethod.Post, Payload.PlainCustomers, caller.Basic, customer);

    /// <summary>The Authorization header of a new bearer token.</summary>
    public static async Task<string> Bearer(this OnboardingApp app, Caller caller) =>
        "Bearer " + (await app.Send(HttpMethod.Post, Token, caller.Basic)).ShouldBeOk().Json["access_token"]!.GetValue<string>();

    /// <summary>The rejected sign-ins of that id once they are stored: account and code, as often as they were counted.</summary>
    public static async Task<IReadOnlyList<string>> RejectedSignIns(this OnboardingApp app, Caller reader, string user)
    {
        await Eventually.True(() => app.Services.GetRequiredService<IRejectedSignIns>().IsStored, () => "The rejected sign-ins were not stored.");
        return
        [
            .. (await app.GetAs(reader, $"{RejectedSignInsPath}?limit=200&user={Uri.EscapeDataString(user)}")).ShouldBeOk().Items
                .SelectMany(row => Enumerable.Repeat($"{row["account"]} {row["code"]}", row["count"]!.GetValue<int>())),
        ];
    }
}
