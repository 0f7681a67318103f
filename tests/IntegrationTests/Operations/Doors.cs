using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>What stands open, what is closed, and how it is said.</summary>
public sealed class Doors(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_answers_without_signing_in_also_in_production(string path)
    {
        (await (await database.App()).Get(path)).ShouldBeOk().Body.Should().Be("Healthy");
        (await (await Production()).Get(path)).ShouldBeOk().Body.Should().Be("Healthy");
    }

    [Theory]
    [InlineData("/onboarding/v1/customers")]
    [InlineData("/onboarding/v1/customers/by-external-id/x")]
    [InlineData("/onboarding/v1/audit")]
    public async Task In_production_the_house_rejects_strangers_with_problem_details(string path) => (await (await Production()).Get(path)).ShouldBeProblem(401);

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/onboarding/v1/nothing")]
    [InlineData("/onboarding/v1/customers/not-an-id")]
    public async Task A_path_that_is_not_there_is_a_problem(string path)
    {
        var answer = (await (await database.App()).Get(path)).ShouldBeProblem(404);
        answer.Json["correlationId"]!.GetValue<string>().Should().Be(answer.Headers["X-Correlation-Id"]);
    }

    [Fact]
    public async Task A_method_the_house_does_not_know_is_a_problem()
    {
        var app = await database.App();
        (await Answer.Of(await app.Client.DeleteAsync("/onboarding/v1/customers"))).ShouldBeProblem(405);
    }

    [Fact]
    public async Task Settings_that_mean_nothing_stop_the_start()
    {
        foreach (var (name, value) in new[] { ("Database:Provider", "Paper"), ("Authentication:Anonymous:0", "anybody") })
        {
            var start = () => database.Start((name, value));
            await start.Should().ThrowAsync<InvalidOperationException>(name);
        }
    }

    private Task<OnboardingApp> Production() => database.Start(new AppChoices { Environment = "Production" });
}
