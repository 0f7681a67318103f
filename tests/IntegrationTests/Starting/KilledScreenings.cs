using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Amlyze;
using Onboarding.IntegrationTests.Screening;
using static Onboarding.IntegrationTests.Screening.ScreeningCalls;

namespace Onboarding.IntegrationTests.Starting;

/// <summary>A process that is killed while it screens leaves nothing out and does nothing twice: the next one continues.</summary>
public abstract class KilledScreenings(Database database)
{
    private const string ShortLease = "--Instances:LeaseSeconds=3";

    [Fact]
    public async Task Every_accepted_request_is_screened_once_although_the_process_is_killed()
    {
        var name = $"{FreshName()} {FreshName()}";
        var accepted = new List<string>();
        using (var first = await Server.Start(database))
        {
            await first.NewList("SANCTIONS", $"id,type,name\na1,INDIVIDUAL,{name}\n");
            await Post(first, name, accepted, 40);
        }

        using (var second = await Server.Start(database))
        {
            await Post(second, name, accepted, 40);
        }

        accepted.Should().NotBeEmpty();
        var app = await database.Start();
        foreach (var id in accepted)
        {
            var isListed = id.EndsWith("-listed", StringComparison.Ordinal);
            var customer = (await app.Screened(id, "sanctions", isListed ? "HITS" : "CLEAR"))["id"]!.GetValue<string>();
            (await app.Runs(customer)).Should().ContainSingle();
            (await app.Hits(customer, "ALL")).Should().HaveCount(isListed ? 1 : 0);
        }

        await database.Stop(app);
    }

    [Fact]
    public async Task A_killed_repetition_continues_after_the_last_customer()
    {
        var (ids, key) = (new List<string>(), "");
        var app = await database.Start();
        key = await app.NewList("PEP", $"a1,{FreshName()} {FreshName()},,");
        foreach (var _ in Enumerable.Range(0, 60))
        {
            var id = Payload.Fresh("X");
            (await app.PostCustomer(Payload.Person(id).Asking($"{FreshName()} {FreshName()}", "PEP"))).ShouldBeAccepted();
            ids.Add((await app.Screened(id, "pep", "CLEAR"))["id"]!.GetValue<string>());
        }

        await database.Stop(app);
        string path;
        using (var killed = await Server.Start(database))
        {
            var started = await killed.Send(HttpMethod.Post, $"{Root}/rescreen", new JsonObject { ["lists"] = new JsonArray(key) });
            path = $"{Root}/rescreen/{started["id"]}";
            await Eventually.True(async () => (await killed.Send(HttpMethod.Get, path, null))["done"]!.GetValue<int>() > 0, () => "the repetition does not begin");
        }

        app = await database.Start();
        await Eventually.Value(async () => (await app.Get(path)).ShouldBeOk().Json, one => one["state"]!.GetValue<string>() == "FINISHED");
        foreach (var id in ids)
        {
            (await app.Runs(id)).Select(run => run["trigger"]!.GetValue<string>()).Should().Equal("RESCREENING", "REQUESTED");
        }

        await database.Stop(app);
    }

    // Returns while the last screenings are still to be done.
    private static async Task Post(Server server, string name, List<string> accepted, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var id = Payload.Fresh("X") + (i % 4 == 0 ? "-listed" : "");
            var request = Payload.Person(id).Asking(i % 4 == 0 ? name : $"{FreshName()} {FreshName()}", "SANCTIONS");
            (await server.Send(HttpMethod.Post, "/amlyze-ws-rest/customer", request))["resultType"]!.GetValue<string>().Should().Be("REQUEST_ACCEPTED");
            accepted.Add(id);
        }
    }

    /// <summary>The program as a process that is killed at the end.</summary>
    private sealed class Server(Process process, HttpClient client) : IDisposable
    {
        public static async Task<Server> Start(Database database)
        {
            var process = CommandRun.Start(database, [("ASPNETCORE_ENVIRONMENT", "Development")], "--urls", "http://127.0.0.1:0", ShortLease);
            var address = "";
            while (address.Length == 0)
            {
                var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
                address = line.IndexOf("listening on: http://", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? line[(at + "listening on: ".Length)..].Split('"')[0].Trim() : "";
            }

            // Later output of the process must not fill the pipe.
            _ = process.StandardOutput.ReadToEndAsync();
            _ = process.StandardError.ReadToEndAsync();
            return new(process, new HttpClient { BaseAddress = new Uri(address) });
        }

        public async Task<JsonNode> Send(HttpMethod method, string path, JsonObject? body)
        {
            using var request = new HttpRequestMessage(method, path);
            request.Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
            using var response = await client.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            response.IsSuccessStatusCode.Should().BeTrue(text);
            return JsonNode.Parse(text)!;
        }

        public async Task NewList(string process, string content)
        {
            var key = Payload.Fresh("list-").ToLowerInvariant();
            await Send(HttpMethod.Put, $"{Root}/lists/{key}", new JsonObject { ["name"] = "Our list", ["process"] = process, ["format"] = "core-csv" });
            using var file = new StringContent(content, Encoding.UTF8, "text/csv");
            using var imported = await client.PostAsync(new Uri($"{Root}/lists/{key}/versions", UriKind.Relative), file);
            imported.IsSuccessStatusCode.Should().BeTrue();
        }

        public void Dispose()
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
            client.Dispose();
        }
    }
}

public sealed class KilledScreeningsOnSqlite(SqliteDatabase database) : KilledScreenings(database), IClassFixture<SqliteDatabase>;

public sealed class KilledScreeningsOnSqlServer(SqlServerDatabase database) : KilledScreenings(database), IClassFixture<SqlServerDatabase>;
