using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>The text of a 404 of the core API, and identifiers that no URL can contain.</summary>
public sealed class MissingThings(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    private const string Id = "01994c8a-0000-7000-8000-000000000000";

    private readonly SqliteDatabase _database = database.Plain();

    [Theory]
    [InlineData("customers/" + Id, "Customer")]
    [InlineData("customers/by-external-id/nothing", "Customer")]
    [InlineData("customers/" + Id + "/versions", "Customer")]
    [InlineData("cases/" + Id, "Case")]
    [InlineData("clients/nothing", "Client")]
    [InlineData("subscriptions/" + Id, "Subscription")]
    [InlineData("deliveries/1", "Delivery")]
    [InlineData("classifiers/nothing", "Classifier")]
    [InlineData("classifiers/country/codes/nothing", "Code")]
    [InlineData("risk/rule-sets/nothing", "Rule set")]
    [InlineData("risk/rule-sets/default/versions/99", "Version")]
    public async Task The_title_names_what_was_not_found(string path, string what) =>
        (await (await _database.App()).Get($"/onboarding/v1/{path}")).ShouldBeProblem(404).Json["title"]!.GetValue<string>().Should().Be($"{what} not found.");

    [Theory]
    [InlineData("customers/not-an-id", "id is not a UUID")]
    [InlineData("customers/not-an-id/documents", "id is not a UUID")]
    [InlineData("cases/1", "id is not a UUID")]
    [InlineData("deliveries/x", "id is not a whole number")]
    [InlineData("risk/rule-sets/default/versions/first", "version is not a whole number")]
    [InlineData("nothing", "No call of the API has this path")]
    public async Task A_path_that_no_call_has_is_explained(string path, string why) =>
        (await (await _database.App()).Get($"/onboarding/v1/{path}")).ShouldBeProblem(404).Json["detail"]!.GetValue<string>().Should().Contain(why);

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a/../b")]
    [InlineData("./a")]
    public async Task An_identifier_that_no_URL_can_contain_is_rejected(string text)
    {
        var app = await _database.App();
        foreach (var member in new[] { "customerExtId", "communicationNumber" })
        {
            var answer = await app.Send(HttpMethod.Post, Payload.PlainCustomers, body: Payload.Person(Payload.Fresh("X")).With(member, text));
            ((int)answer.Status).Should().Be(400, answer.Body);
            answer.Body.Should().Contain(member);
        }
    }

    [Fact]
    public async Task An_external_id_with_slashes_is_found_by_its_path()
    {
        var app = await _database.App();
        var id = Payload.Fresh("a/b.c/..d");
        (await app.Post(Payload.Person(id))).ShouldBeOk();
        (await app.GetCustomer(id)).ShouldBeOk();
    }
}
