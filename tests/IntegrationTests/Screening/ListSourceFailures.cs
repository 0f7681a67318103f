using Microsoft.AspNetCore.Http;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Notifications;
using static Onboarding.IntegrationTests.Screening.SourceCalls;

namespace Onboarding.IntegrationTests.Screening;

/// <summary>Sources that fail.</summary>
public abstract class ListSourceFailures(Database database)
{
    [Fact]
    public async Task What_cannot_be_fetched_or_used_leaves_the_version_in_force()
    {
        await using var source = await WebhookReceiver.Start();
        var (app, key) = (await database.Start([.. ListSources.Allowed, ("Screening:Sources:MaxMegabytes", "1"), ("Screening:Sources:TimeoutSeconds", "20")]), NewKey());
        var client = (await app.AddClient(["core"], "default", ["reader", "operator", "administrator"])).Basic;
        source.Answer = (_, context) => Send(context, Long);
        await Define(app, key, $"{source.Url}/watch.csv", authorization: client);
        await Refresh(app, key, client);

        (Func<Received, HttpContext, Task> Answer, int Status, string Code)[] failures =
        [
            ((_, context) => WebhookReceiver.Status(context, 404), 502, "list_unreachable"),
            ((_, context) => Send(context, "<!DOCTYPE html><html>Maintenance</html>"), 422, "list_unreadable"),
            ((_, context) => Send(context, Long[..^30]), 422, "list_unreadable"),
            ((_, context) => Send(context, Header + "w1,INDIVIDUAL,Ludmila Sorokina\n"), 422, "list_shrank"),
            ((_, context) => Send(context, new string('x', 2 << 20)), 502, "list_unreachable"),
            ((_, context) => CutShort(context), 502, "list_unreachable"),
            ((_, context) => WebhookReceiver.Status(context, 302, ("Location", "http://10.1.2.3/watch.csv")), 502, "list_unreachable"),
            ((request, context) => WebhookReceiver.Status(context, 302, ("Location", request.Path)), 502, "list_unreachable"),
            ((_, context) => WebhookReceiver.Status(context, 302, ("Location", "//")), 502, "list_unreachable"),
            ((_, context) => WebhookReceiver.Status(context, 302, ("Location", "https://[::x]/")), 502, "list_unreachable"),
            ((_, context) => WebhookReceiver.Status(context, 302, ("Location", "mailto:x")), 502, "list_unreachable"),
            ((_, context) => WebhookReceiver.Status(context, 302), 502, "list_unreachable"),
            ((_, context) => WebhookReceiver.Status(context, 304), 502, "list_unreachable"),
            ((_, context) => Send(context, Long, ("Content-Encoding", "br")), 502, "list_unreachable"),
            ((_, context) => SendBytes(context, Compressed(Long)[..^9], ("Content-Encoding", "gzip")), 502, "list_unreachable"),
        ];
        foreach (var (answer, status, code) in failures)
        {
            source.Answer = answer;

            var failed = await Refresh(app, key, client);

            ((int)failed.Status, failed.Codes.Single()).Should().Be((status, code));
            var list = await Listed(app, key, client);
            list["version"]!.GetValue<int>().Should().Be(1);
            list["source"]!["failureCode"]!.GetValue<string>().Should().Be(code);
            list["source"]!["failedSince"].Should().NotBeNull();
        }

        (await app.Send(HttpMethod.Get, "/health/ready", client)).ShouldBeOk().Body.Should().StartWith("Degraded").And.Contain($"the list {key} is not refreshed since").And.Contain("list_unreachable");
        source.Answer = (_, context) => Send(context, Long);
        (await Refresh(app, key, client)).ShouldBeOk();
        (await Listed(app, key, client))["source"]!["failureCode"].Should().BeNull();
        (await app.Send(HttpMethod.Get, "/health/ready", client)).ShouldBeOk().Body.Should().NotContain("not refreshed");
    }
}

public sealed class ListSourceFailuresOnSqlite(SqliteDatabase database) : ListSourceFailures(database), IClassFixture<SqliteDatabase>;

public sealed class ListSourceFailuresOnSqlServer(SqlServerDatabase database) : ListSourceFailures(database), IClassFixture<SqlServerDatabase>;
