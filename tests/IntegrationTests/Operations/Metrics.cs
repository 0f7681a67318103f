using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>The metrics for Prometheus, and the log line of each accepted command.</summary>
public sealed class Metrics(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    private const string Path = "/metrics";

    [Fact]
    public async Task Metrics_are_for_operators_of_the_default_account_where_a_setting_turns_them_on()
    {
        var app = await database.Plain().Start(new AppChoices { Environment = "Production", Settings = [("Metrics:Prometheus", "true")] });
        var (own, reader, other) = (
            await app.AddClient(["core"], "default", ["operator"]), await app.AddClient(["core"], "default", ["reader"]), await app.AddClient(["core"], "bank", ["operator"]));

        (await app.Get(Path)).Status.Should().Be(System.Net.HttpStatusCode.Unauthorized);
        (await app.Send(HttpMethod.Get, Path, reader.Basic)).Status.Should().Be(System.Net.HttpStatusCode.Forbidden);
        (await app.Send(HttpMethod.Get, Path, other.Basic)).Status.Should().Be(System.Net.HttpStatusCode.Forbidden);
        var metrics = await Eventually.Value(async () => (await app.Send(HttpMethod.Get, Path, own.Basic)).ShouldBeOk(), answer => answer.Body.Contains("onboarding_database_size", StringComparison.Ordinal) && answer.Body.Contains("onboarding_outbox_messages", StringComparison.Ordinal));
        foreach (var name in new[] { "onboarding_deliveries_pending", "onboarding_deliveries_dead", "onboarding_imports_records", "onboarding_imports_unfinished", "onboarding_commit_queue", "onboarding_outbox_messages", "onboarding_requests", "http_server_request_duration", "dotnet_" })
        {
            metrics.Body.Should().Contain(name);
        }

        (await (await database.Start()).Get(Path)).Status.Should().Be(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Health_tells_operators_the_version()
    {
        var app = await database.Plain().App();
        var client = await app.AddClient(["core"], "bank", ["operator"]);

        (await app.Send(HttpMethod.Get, "/health/ready", client.Basic)).ShouldBeOk().Body.Should().Be("Healthy\nversion: 1.0.0");
        (await app.Get("/health/ready")).ShouldBeOk().Body.Should().Be("Healthy");
        (await CommandRun.Of(database, "--version")).Output.Should().StartWith("1.0.0");
        var ready = await CommandRun.Of(database, "health", "--url", app.Client.BaseAddress!.ToString());
        ready.ExitCode.Should().Be(0, ready.Error);
        (await CommandRun.Of(database, "health", "--url", "http://127.0.0.1:9")).ExitCode.Should().Be(1);
    }

    [Fact]
    public async Task The_metrics_count_what_waits()
    {
        var app = await database.Plain().Start(new AppChoices { Settings = [("Metrics:Prometheus", "true")] });
        (await app.Post(Payload.Person(Payload.Fresh("M")).With("isPEP", true))).ShouldBeOk();
        await Eventually.True(async () => (await app.Get("/onboarding/v1/cases")).ShouldBeOk().Items.Count > 0, () => "the case is open");

        // The first reading of an instance comes with its start.
        var second = await database.Start(new AppChoices { Settings = [("Metrics:Prometheus", "true")] });

        var metrics = await Eventually.Value(async () => (await second.Get(Path)).ShouldBeOk(), answer => answer.Body.Contains("onboarding_cases_open", StringComparison.Ordinal));
        metrics.Body.Should().MatchRegex("onboarding_cases_open[^\\n]*state=\"PENDING\"[^\\n]* [1-9]").And.Contain("onboarding_cases_oldest_age");
        metrics.Body.Should().NotContain("Vardenis");
    }

    [Fact]
    public async Task An_accepted_command_is_one_line_of_ids()
    {
        using var log = new LogCapture();
        var app = await database.Plain().Start(new AppChoices { Log = log });

        (await app.Post(Payload.Person(Payload.Fresh("L")).With("lastName", "Vilkaitė"), correlationId: "one-line")).ShouldBeOk();
        (await app.Get("/onboarding/v1/customers")).ShouldBeOk();

        log.Lines.Where(line => line.Contains("CreateCustomer accepted", StringComparison.Ordinal)).Should().ContainSingle()
            .Which.Should().StartWith("Information").And.Contain("one-line").And.Contain("account default").And.NotContain("Vilkaitė");
        log.Lines.Where(line => line.Contains("ListCustomers accepted", StringComparison.Ordinal)).Should().OnlyContain(line => line.StartsWith("Debug", StringComparison.Ordinal));
    }
}
