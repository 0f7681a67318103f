using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>Entity tags and conditional changes of customers and the webhook.</summary>
public sealed class Conditions(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    private int _last;

    [Fact]
    public async Task Customers()
    {
        var app = await database.App();
        var client = await YativoCaller.Of(app);
        var id = await client.Create(YativoPayload.Person());
        var described = (await app.Get("/v3/api-docs")).ShouldBeOk().Json["paths"]!;
        foreach (var path in new[] { $"/customer/{id}", $"/customer/customer/{id}", $"/customer/kyc/{id}" })
        {
            described[YativoCaller.Root + path.Replace(id, "{id}", StringComparison.Ordinal)]!["get"]!["responses"]!["304"].Should().NotBeNull(path);
            await Of(app, client, path, $"/customer/{id}", () => new JsonObject { ["customer_name"] = $"Alex {(char)('a' + (_last++ % 26))}" }).ShouldHold();
        }

        var deletion = await app.Send(HttpMethod.Delete, $"{YativoCaller.Root}/customer/{id}", $"Bearer {client.Token}", null, ("If-Match", "\"other\""));
        ((int)deletion.Status).Should().Be(412);
        deletion.Body.Should().Contain("If-Match");
    }

    [Fact]
    public async Task The_webhook()
    {
        var app = await database.App();
        var client = await YativoCaller.Of(app, "hooks");
        ((int)(await client.Post("/business/webhook", new JsonObject { ["url"] = "https://receiver.example/0" })).Status).Should().Be(201);
        await Of(app, client, "/business/webhook", "/business/webhook", () => new JsonObject { ["url"] = $"https://receiver.example/{++_last}" }).ShouldHold();

        var id = (await client.Get("/business/webhook")).Json["data"]![0]!["id"]!.GetValue<string>();
        foreach (var (method, path) in new[] { (HttpMethod.Post, $"/business/webhook/{id}/regenerate-secret"), (HttpMethod.Delete, $"/business/webhook/{id}") })
        {
            var failed = await app.Send(method, YativoCaller.Root + path, $"Bearer {client.Token}", null, ("If-Match", "\"other\""));
            ((int)failed.Status).Should().Be(412, failed.Body);
        }
    }

    private static ConditionalCalls Of(OnboardingApp app, YativoCaller client, string read, string change, Func<JsonNode> body)
    {
        Task<Answer> Send(HttpMethod method, string path, JsonNode? sent, (string, string)[] headers) =>
            app.Send(method, YativoCaller.Root + path, $"Bearer {client.Token}", sent, headers);
        return new(
            headers => Send(HttpMethod.Get, read, null, headers),
            headers => Send(HttpMethod.Head, read, null, headers),
            headers => Send(HttpMethod.Put, change, body(), headers));
    }
}
