using System.Net;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Starting;

/// <summary>The calls that a started service opens to callers without sign-in, and the headers that browsers obey.</summary>
public sealed class ClosedByDefault(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    private static readonly string[] Pages = ["/v3/api-docs", "/v2/api-docs", "/swagger-ui/index.html"];

    [Theory]
    [InlineData("Development", "http://0.0.0.0:0")]
    [InlineData("Production", "http://[::]:0")]
    [InlineData("Production", "http://*:0")]
    public async Task A_start_that_opens_the_core_API_to_the_network_fails(string environment, string address)
    {
        var run = await CommandRun.With(database, [("ASPNETCORE_ENVIRONMENT", environment), ("Authentication__Anonymous__0", "core")], "--urls", address);

        run.ExitCode.Should().Be(1);
        run.Error.TrimEnd().Should().StartWith("Onboarding cannot run: ").And.Contain("Authentication__AnonymousFromNetwork=true").And.NotContain("\n");
    }

    [Fact]
    public async Task A_database_that_is_missing_is_not_created_against_the_settings()
    {
        var folder = Directory.CreateTempSubdirectory("onboarding-").FullName;
        var file = Path.Combine(folder, "missing.db");
        var forbidden = await CommandRun.With(database, [("ConnectionStrings__Onboarding", $"Data Source={file}"), ("Database__CreateIfMissing", "false")], "clients", "list");
        (forbidden.ExitCode, File.Exists(file)).Should().Be((1, false));
        forbidden.Error.Should().Contain(file).And.Contain("Database__CreateIfMissing=false");

        var nowhere = await CommandRun.With(database, [("ConnectionStrings__Onboarding", $"Data Source={folder}/none/x.db")], "clients", "list");
        (nowhere.ExitCode, Directory.Exists($"{folder}/none")).Should().Be((1, false));
        nowhere.Error.Should().Contain("does not exist");

        var created = await CommandRun.With(database, [("ConnectionStrings__Onboarding", $"Data Source={file}")], "clients", "list");
        (created.ExitCode, File.Exists(file)).Should().Be((0, true));
        created.Error.Should().Contain("is new and empty");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_API_description_needs_sign_in_outside_Development_unless_it_is_open()
    {
        var closed = await database.Start(new AppChoices { Environment = "Production" });
        foreach (var page in Pages)
        {
            (await closed.Get(page)).Status.Should().Be(HttpStatusCode.Unauthorized, page);
        }

        foreach (var open in new[] { await database.App(), await database.Start(new AppChoices { Environment = "Production", Settings = [("Documentation:Open", "true")] }) })
        {
            foreach (var page in Pages)
            {
                (await open.Get(page)).Status.Should().Be(HttpStatusCode.OK, page);
            }
        }
    }

    [Fact]
    public async Task Every_response_forbids_guessing_its_type_frames_and_referrers_and_a_page_loads_only_what_is_the_services_own()
    {
        var app = await database.App();
        foreach (var path in Pages.Concat(["/health/live", "/onboarding/v1/customers", "/nowhere", "/"]))
        {
            using var response = await app.Client.GetAsync(path);
            response.Headers.GetValues("X-Content-Type-Options").Should().Equal(["nosniff"], path);

            // The root leads to the console, whose forms need their origin.
            response.Headers.GetValues("Referrer-Policy").Should().Equal([path == "/" ? "same-origin" : "no-referrer"], path);
            response.Headers.GetValues("X-Frame-Options").Should().Equal(["DENY"], path);
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            policy.Should().Contain("frame-ancestors 'none'").And.Contain("default-src 'none'").And.Contain("base-uri 'none'");
            policy.Contains("script-src 'self'", StringComparison.Ordinal).Should().Be(response.Content.Headers.ContentType?.MediaType == "text/html", path);
        }
    }

    [Fact]
    public async Task A_request_of_another_sites_page_is_rejected_with_a_problem()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/onboarding/v1/clients") { Content = new StringContent("{}") };
        request.Headers.Add("Origin", "https://evil.example");
        using var response = await (await database.App()).Client.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    [Fact]
    public async Task A_host_that_is_not_this_machine_is_not_trusted()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/onboarding/v1/customers") { Headers = { Host = "rebound.example" } };
        using var response = await (await database.App()).Client.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }
}
