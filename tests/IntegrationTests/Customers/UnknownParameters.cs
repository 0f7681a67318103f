using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Customers;

/// <summary>Query parameters of the core API that no call has.</summary>
public abstract class UnknownParameters(Database database)
{
    [Theory]
    [InlineData("customers", "riskLvel=HIGH")]
    [InlineData("customers", "status=ACTIVE&page=2")]
    [InlineData("cases", "customer=x")]
    [InlineData("events", "from=1")]
    [InlineData("audit", "person=x")]
    [InlineData("clients", "name=x")]
    [InlineData("subscriptions", "url=x")]
    [InlineData("classifiers", "limit=1")]
    [InlineData("risk/rule-sets", "key=default")]
    [InlineData("customers/01994c8a-0000-7000-8000-000000000000", "include=all")]
    public async Task A_parameter_that_the_call_does_not_have_is_rejected_by_its_name(string path, string query)
    {
        var answer = (await (await database.App()).Get($"/onboarding/v1/{path}?{query}")).ShouldBeProblem(400);
        answer.Codes.Should().Equal("unknown_parameter");
        answer.Json["findings"]![0]!["path"]!.GetValue<string>().Should().Be("/" + query.Split('&')[^1].Split('=')[0]);
    }

    [Fact]
    public async Task The_rejection_names_the_parameters_that_the_call_has() =>
        (await (await database.App()).Get("/onboarding/v1/customers?riskLvel=HIGH")).ShouldBeProblem(400).Json["findings"]![0]!["message"]!.GetValue<string>()
            .Should().Contain("riskLvel").And.Contain("riskLevel").And.Contain("limit");

    [Theory]
    [InlineData("status=ACTIVE&status=PENDING")]
    [InlineData("limit=1&limit=2")]
    [InlineData("limit=1&Limit=1")]
    public async Task A_parameter_that_has_one_value_is_sent_once(string query) =>
        (await (await database.App()).Get($"/onboarding/v1/customers?{query}")).ShouldBeProblem(400).Codes.Should().Equal("invalid_parameter");

    [Theory]
    [InlineData("STATUS=ACTIVE")]
    [InlineData("riskLevel=HIGH&limit=1")]
    public async Task Known_parameters_pass_in_any_case(string query) => (await (await database.App()).Get($"/onboarding/v1/customers?{query}")).ShouldBeOk();
}

public sealed class UnknownParametersOnSqlite(SqliteDatabase database) : UnknownParameters(database), IClassFixture<SqliteDatabase>;
