using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Screening;

/// <summary>The calls of tests of screening: lists with invented persons, customers who ask for processes, hits.</summary>
internal static class ScreeningCalls
{
    public const string Root = "/onboarding/v1/screening";

    private const string Header = "id,type,name,aliases,birthDate,countries\n";

    /// <summary>A name that no other test has used, so that its entries fit no other customer.</summary>
    public static string FreshName()
    {
        const string letters = "bdfgklmnprstvz";
        const string vowels = "aeiou";
        return string.Concat(Enumerable.Range(0, 5).Select(i => $"{letters[Random.Shared.Next(letters.Length)]}{vowels[Random.Shared.Next(vowels.Length)]}"));
    }

    /// <summary>Defines a list and imports its entries: one line each, <c>id,name,birthDate,country</c>.</summary>
    public static async Task<string> NewList(this OnboardingApp app, string process, params string[] entries)
    {
        var key = Payload.Fresh("list-").ToLowerInvariant();
        await app.DefineList(key, process);
        await app.ImportList(key, entries);
        return key;
    }

    /// <summary>Defines a list.</summary>
    public static async Task DefineList(this OnboardingApp app, string key, string process, JsonObject? members = null)
    {
        var body = members ?? [];
        body["name"] = "Our list";
        body["process"] = process;
        body["format"] = "core-csv";
        ((int)(await app.Send(HttpMethod.Put, $"{Root}/lists/{key}", body: body)).Status).Should().BeInRange(200, 201);
    }

    /// <summary>Imports a version of a list.</summary>
    public static async Task ImportList(this OnboardingApp app, string key, params string[] entries)
    {
        var rows = entries.Select(entry => entry.Split(',')).Select(cells =>
            $"{cells[0]},{(cells.Length > 4 ? cells[4] : "INDIVIDUAL")},{cells[1]},,{cells.ElementAtOrDefault(2)},{cells.ElementAtOrDefault(3)}\n");
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(Header + string.Concat(rows)));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent { { file, "files", "list.csv" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/lists/{key}/versions?accept=shrunk") { Content = form };
        var imported = await Answer.Of(await app.Client.SendAsync(request));
        ((int)imported.Status).Should().BeInRange(200, 201, imported.Body);
    }

    /// <summary>A person of that name who asks for processes.</summary>
    public static JsonObject Asking(this JsonObject request, string name, params string[] processes) => request
        .With("firstName", name.Split(' ')[0]).With("lastName", name.Split(' ')[1])
        .With("initializeScreeningProcesses", new JsonArray([.. processes.Select(process => (JsonNode)process)]));

    /// <summary>A customer once its screening in a process has the state.</summary>
    public static async Task<JsonNode> Screened(this OnboardingApp app, string externalId, string process, string state) =>
        (await Eventually.Value(
            async () => (await app.GetCustomer(externalId)).ShouldBeOk().Json,
            customer => customer["screening"]?[process]?["state"]?.GetValue<string>() == state));

    /// <summary>The hits of a customer.</summary>
    public static async Task<IReadOnlyList<JsonNode>> Hits(this OnboardingApp app, string customerId, string state = "OPEN") =>
        (await app.Get($"{Root}/hits?state={state}&customerId={customerId}")).ShouldBeOk().Items;

    /// <summary>The screenings of a customer, the last first.</summary>
    public static async Task<IReadOnlyList<JsonNode>> Runs(this OnboardingApp app, string customerId) =>
        (await app.Get($"/onboarding/v1/customers/{customerId}/screenings?limit=200")).ShouldBeOk().Items;

    /// <summary>Decides a hit.</summary>
    public static Task<Answer> DecideHit(this OnboardingApp app, JsonNode hit, string decision, string? until = null) => app.Send(
        HttpMethod.Post,
        $"{Root}/hits/{hit["id"]}/decision",
        body: new JsonObject { ["decision"] = decision, ["reason"] = "Compared with the passport.", ["suppressUntil"] = until });
}
