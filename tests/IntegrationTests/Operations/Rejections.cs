using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>Health without a sign-in, and requests and settings that the service rejects.</summary>
public sealed class Rejections(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_requires_no_sign_in_also_in_production(string path)
    {
        (await (await database.App()).Get(path)).ShouldBeOk().Body.Should().Be("Healthy");
        (await (await Production()).Get(path)).ShouldBeOk().Body.Should().Be("Healthy");
    }

    [Theory]
    [InlineData("/onboarding/v1/customers")]
    [InlineData("/onboarding/v1/customers/by-external-id/x")]
    [InlineData("/onboarding/v1/audit")]
    public async Task In_production_the_core_API_rejects_anonymous_callers_with_problem_details(string path) => (await (await Production()).Get(path)).ShouldBeProblem(401);

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/onboarding/v1/nothing")]
    [InlineData("/onboarding/v1/customers/not-an-id")]
    public async Task An_unknown_path_is_a_problem(string path)
    {
        var answer = (await (await database.App()).Get(path)).ShouldBeProblem(404);
        answer.Json["correlationId"]!.GetValue<string>().Should().Be(answer.Headers["X-Correlation-Id"]);
    }

    [Fact]
    public async Task An_unsupported_method_is_a_problem()
    {
        var app = await database.App();
        (await Answer.Of(await app.Client.DeleteAsync("/onboarding/v1/customers"))).ShouldBeProblem(405);
    }

    [Fact]
    public async Task An_invalid_setting_stops_the_start()
    {
        foreach (var (name, value) in new[] { ("Database:Provider", "Paper"), ("Authentication:Anonymous:0", "anybody") })
        {
            var start = () => database.Start((name, value));
            await start.Should().ThrowAsync<InvalidOperationException>(name);
        }
    }

    private Task<OnboardingApp> Production() => database.Start(new AppChoices { Environment = "Production" });
}
