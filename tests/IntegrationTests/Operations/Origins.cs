using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>Pages of other origins in a browser (CORS).</summary>
public sealed class Origins(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    private const string Office = "https://office.example";

    [Fact]
    public async Task Without_the_setting_no_page_of_another_origin_may_read_a_response()
    {
        var app = await database.App();
        (await Preflight(app, Office)).Headers.Should().NotContainKey("Access-Control-Allow-Origin");
        (await app.Send(HttpMethod.Get, CallerCalls.CoreCustomers, null, null, ("Origin", Office))).ShouldBeOk().Headers.Should().NotContainKey("Access-Control-Allow-Origin");
    }

    [Fact]
    public async Task A_page_of_a_configured_origin_calls_every_dialect_and_reads_its_responses_and_rejections()
    {
        var app = await database.Start(("Cors:Origins:0", Office));
        foreach (var call in await app.Calls())
        {
            var preflight = await Preflight(app, Office, call.Path, call.Method.Method);
            ((int)preflight.Status).Should().Be(204, "{0}", call);
            preflight.Headers["Access-Control-Allow-Origin"].Should().Be(Office);
            preflight.Headers["Access-Control-Allow-Headers"].Should().Contain("authorization");

            var answer = await app.Send(HttpMethod.Get, call.Path, null, null, ("Origin", Office));
            answer.Headers["Access-Control-Allow-Origin"].Should().Be(Office, "{0}", call);
            answer.Headers["Access-Control-Expose-Headers"].Should().Contain("ETag").And.Contain("X-Correlation-Id");
            answer.Headers.Should().NotContainKey("Access-Control-Allow-Credentials");
        }

        (await Preflight(app, "https://elsewhere.example")).Headers.Should().NotContainKey("Access-Control-Allow-Origin");
    }

    [Theory]
    [InlineData("*")]
    [InlineData("office.example")]
    [InlineData("https://office.example/")]
    [InlineData("https://office.example/path")]
    [InlineData("HTTPS://office.example")]
    [InlineData("ftp://office.example")]
    public async Task A_value_that_is_no_origin_stops_the_start(string origin)
    {
        var start = () => database.Start(("Cors:Origins:0", origin));
        await start.Should().ThrowAsync<InvalidOperationException>();
    }

    private static Task<Answer> Preflight(OnboardingApp app, string origin, string path = CallerCalls.CoreCustomers, string method = "GET") => app.Send(
        HttpMethod.Options, path, null, null,
        ("Origin", origin), ("Access-Control-Request-Method", method), ("Access-Control-Request-Headers", "authorization"));
}
