using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Api.Common.Bodies;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>The limits of request bodies: the memory that they take, and the elements of their lists.</summary>
public sealed class BodySizes(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task A_body_that_is_announced_and_does_not_arrive_holds_a_small_buffer()
    {
        var app = await database.App();
        var client = await app.AddClient([.. app.DialectNames()], "default", ["administrator"]);
        var budget = app.Services.GetRequiredService<BodyBudget>();
        var calls = (await app.Calls()).Where(call => call.HasBody && !call.Template.Contains("batch", StringComparison.Ordinal)).ToList();
        foreach (var call in calls)
        {
            var before = budget.Reserved;
            using var connection = await Announce(app, call, client, 900_000);
            await Eventually(() => budget.Reserved > before || !connection.Connected || connection.Available > 0);
            (budget.Reserved - before).Should().BeLessThanOrEqualTo(64 << 10, "{0}", call);
        }

        await Eventually(() => budget.Reserved == 0);
    }

    [Fact]
    public async Task A_request_above_the_budget_is_503_with_Retry_After_in_the_form_of_its_API_and_succeeds_later()
    {
        var app = await database.Start(("Bodies:MaxBytesInFlight", "8200"));
        var client = await app.AddClient([.. app.DialectNames()], "default", ["administrator"]);

        // A webhook that does not exist is 404 before the body is read.
        var calls = (await app.Calls()).Where(call => call.HasBody && !call.Template.EndsWith("/webhook/{id}", StringComparison.Ordinal)).ToList();
        var budget = app.Services.GetRequiredService<BodyBudget>();
        var connections = new List<IDisposable>();
        foreach (var call in calls)
        {
            var answer = await Held(() => Send(app, call, client));
            ((int)answer.Status).Should().Be(503, "{0} {1}", call, answer.Body);
            answer.Headers["Retry-After"].Should().Be("1", "{0}", call);
            answer.Json.AsObject().Should().NotBeEmpty();
        }

        foreach (var path in new[] { "/api/v1/storage/upload", "/api/individual-kyc/submit", "/onboarding/v1/screening/lists/any/versions" })
        {
            ((int)(await Held(() => SendForm(app, path, client))).Status).Should().Be(503, path);
        }

        connections.ForEach(connection => connection.Dispose());

        // While another request fills the budget. The server ends that one after some seconds without bytes; then another takes its place.
        async Task<Answer> Held(Func<Task<Answer>> send)
        {
            var answer = budget.Reserved > 0 ? await send() : null;
            while (answer is null || budget.Reserved == 0)
            {
                connections.Add(await Announce(app, calls.First(call => call.IsCore), client, 900_000));
                await Eventually(() => budget.Reserved > 0);
                answer = await send();
            }

            return answer;
        }

        await Eventually(() => budget.Reserved == 0);
        foreach (var call in calls)
        {
            ((int)(await Send(app, call, client)).Status).Should().BeLessThan(500, "{0}", call);
        }

        ((int)(await SendForm(app, "/api/v1/storage/upload", client)).Status).Should().Be(422, "its file is text");
    }

    [Fact]
    public async Task Lists_of_a_size_that_no_request_has_are_rejected_before_anything_is_built_from_them()
    {
        var app = await database.App();
        var client = await app.AddClient([.. app.DialectNames()], "default", ["administrator"]);
        var body = "{\"associated_persons\":[" + string.Join(',', Enumerable.Repeat("{\"identifying_information\":[" + string.Join(',', Enumerable.Repeat("{}", 100)) + "]}", 2_000)) + "]}";
        foreach (var call in (await app.Calls()).Where(call => call.HasBody && !call.Template.Contains("batch", StringComparison.Ordinal)))
        {
            using var request = new HttpRequestMessage(call.Method, call.Path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.TryAddWithoutValidation("Authorization", client.Basic);
            var before = GC.GetTotalAllocatedBytes();
            var watch = Stopwatch.StartNew();
            var answer = await Answer.Of(await app.Client.SendAsync(request));
            ((int)answer.Status).Should().BeOneOf([400, 404, 413, 422], "{0} {1}", call, answer.Body);
            (GC.GetTotalAllocatedBytes() - before).Should().BeLessThan(60 << 20, "{0} took {1}", call, watch.Elapsed);
        }
    }

    private static Task<Answer> Send(OnboardingApp app, DescribedCall call, Caller client) => app.Send(call.Method, call.Path, client.Basic, new JsonObject { ["unknown"] = true });

    private static async Task<Answer> SendForm(OnboardingApp app, string path, Caller client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new MultipartFormDataContent { { new StringContent(new string('x', 100)), "document", "x.csv" } } };
        request.Headers.TryAddWithoutValidation("Authorization", client.Basic);
        return await Answer.Of(await app.Client.SendAsync(request));
    }

    private static async Task<TcpClient> Announce(OnboardingApp app, DescribedCall call, Caller client, int length)
    {
        var address = app.Client.BaseAddress!;
        var connection = new TcpClient();
        await connection.ConnectAsync(address.Host, address.Port);
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"{call.Method} {call.Path} HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: {client.Basic}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{{"));
        return connection;
    }

    private static Task Eventually(Func<bool> holds) => Common.Eventually.True(holds, () => "The bytes in flight did not become what they should be.");
}
