using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Notifications;
using static Onboarding.IntegrationTests.Screening.SourceCalls;

namespace Onboarding.IntegrationTests.Screening;

/// <summary>Lists are fetched from their sources on demand.</summary>
public abstract class ListSources(Database database)
{
    internal static readonly (string Name, string Value)[] Allowed = [("Screening:Sources:AllowedInternalHosts:0", "127.0.0.0/8")];

    [Fact]
    public async Task A_list_is_fetched_once_and_then_only_if_it_has_changed()
    {
        await using var source = await WebhookReceiver.Start();
        var (app, key) = (await database.Start(Allowed), NewKey());
        source.Answer = (request, context) => request.Headers.GetValueOrDefault("If-None-Match") == "\"one\"" && request.Headers.ContainsKey("If-Modified-Since")
            ? WebhookReceiver.Status(context, 304)
            : Send(context, Long, ("ETag", "\"one\""), ("Last-Modified", "Tue, 01 Dec 2026 10:00:00 GMT"));
        (await Define(app, key, $"{source.Url}/watch.csv")).Status.Should().Be(HttpStatusCode.Created);

        var first = await Refresh(app, key);
        first.Status.Should().Be(HttpStatusCode.Created);
        first.Json["entries"]!.GetValue<int>().Should().Be(30);
        (await Refresh(app, key)).ShouldBeOk().Json["version"]!.GetValue<int>().Should().Be(1);
        source.Answer = (_, context) => Send(context, Long);
        (await Refresh(app, key)).ShouldBeOk("the content has the same hash");

        source.Received.Should().HaveCount(3);
        var shown = (await Listed(app, key))["source"]!;
        shown["url"]!.GetValue<string>().Should().Be($"{source.Url}/watch.csv");
        shown["attemptedAt"].Should().NotBeNull();
        shown["failedSince"].Should().BeNull();
        (await app.Get($"{Root}/lists/{key}/versions")).ShouldBeOk().Json.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task A_redirect_and_a_compressed_answer_are_followed_and_expanded()
    {
        await using var source = await WebhookReceiver.Start();
        var (app, key) = (await database.Start(Allowed), NewKey());
        source.Answer = (request, context) => request.Path == "/watch.csv"
            ? WebhookReceiver.Status(context, 301, ("Location", "/moved/file"))
            : SendBytes(context, Compressed(Long), ("Content-Encoding", "gzip"));
        await Define(app, key, $"{source.Url}/watch.csv");

        (await Refresh(app, key)).Status.Should().Be(HttpStatusCode.Created);

        source.Received.Select(request => request.Path).Should().Equal("/watch.csv", "/moved/file");
        source.Received.Should().OnlyContain(request => request.Method == "GET" && !request.Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task A_list_of_several_files_is_fetched_as_a_whole()
    {
        await using var source = await WebhookReceiver.Start();
        var (app, key) = (await database.Start(Allowed), NewKey());
        var alias = "\"SOROKINA, Lyudmila\"";
        source.Answer = (request, context) => request.Path == "/SDN.CSV"
            ? request.Headers.ContainsKey("If-None-Match") ? WebhookReceiver.Status(context, 304) : Send(context, "101,\"SOROKINA, Ludmila\",\"individual\",\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n", ("ETag", "\"s\""))
            : Send(context, $"101,7,\"aka\",{alias},-0- \r\n");
        var body = new JsonObject { ["name"] = "OFAC", ["process"] = "SANCTIONS", ["format"] = "ofac-csv", ["source"] = new JsonObject { ["url"] = $"{source.Url}/SDN.CSV", ["more"] = new JsonArray($"{source.Url}/ALT.CSV") } };
        (await app.Send(HttpMethod.Put, $"{Root}/lists/{key}", null, body)).Status.Should().Be(HttpStatusCode.Created);

        (await Refresh(app, key)).Json["names"]!.GetValue<int>().Should().Be(2);
        alias = "\"SOROKINA, Ludmilla\"";
        var second = await Refresh(app, key);

        second.Status.Should().Be(HttpStatusCode.Created);
        second.Json["names"]!.GetValue<int>().Should().Be(2, "the file that has not changed is part of the version");
        second.Json["changed"]!.GetValue<int>().Should().Be(1);
    }

    [Fact]
    public async Task A_source_inside_and_a_list_without_source_are_rejected()
    {
        var (app, key) = (await database.App(), NewKey());

        (await Define(app, key, "http://127.0.0.1/watch.csv")).Codes.Should().Equal("https_required");
        (await Define(app, key, "https://127.0.0.1/watch.csv")).Codes.Should().Equal("source_not_allowed");
        (await Refresh(app, key)).Status.Should().Be(HttpStatusCode.NotFound);
        await Define(app, key, null);

        var without = await Refresh(app, key);

        without.Status.Should().Be(HttpStatusCode.Conflict);
        without.Codes.Should().Equal("list_has_no_source");
    }

    [Fact]
    public async Task Lists_are_refreshed_on_the_command_line()
    {
        await using var source = await WebhookReceiver.Start();
        await database.App();
        var key = NewKey();
        (string, string)[] allowed = [("Screening__Sources__AllowedInternalHosts__0", "127.0.0.1")];
        source.Answer = (_, context) => Send(context, Long);
        (await CommandRun.With(database, allowed, "lists", "add", key, "--process", "SANCTIONS", "--format", "core-csv", "--url", $"{source.Url}/watch.csv")).ExitCode.Should().Be(0);

        var first = await CommandRun.With(database, allowed, "lists", "refresh", key, "--json");
        first.ExitCode.Should().Be(0);
        first.Output.Should().Contain("\"entries\":30");
        source.Answer = (_, context) => WebhookReceiver.Status(context, 500);
        var second = await CommandRun.With(database, allowed, "lists", "refresh", key);

        second.ExitCode.Should().Be(1);
        second.Error.Should().Contain($"{key}: list_unreachable: ");
    }
}

public sealed class ListSourcesOnSqlite(SqliteDatabase database) : ListSources(database), IClassFixture<SqliteDatabase>;

public sealed class ListSourcesOnSqlServer(SqlServerDatabase database) : ListSources(database), IClassFixture<SqlServerDatabase>;
