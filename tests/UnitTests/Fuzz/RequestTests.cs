using System.Text;
using Onboarding.Fuzz;
using Onboarding.Fuzz.Description;
using Onboarding.Fuzz.Requests;

namespace Onboarding.UnitTests.Fuzz;

/// <summary>The requests of <c>eng/fuzz</c> follow from their seeds, and reach every operation.</summary>
public sealed class RequestTests
{
    private static readonly ApiDescription Description = ApiDescription.Read(Encoding.UTF8.GetBytes(FuzzSamples.Description));

    private readonly RequestFactory _factory = Factory();

    [Fact]
    public void A_seed_gives_the_same_request_every_time()
    {
        var other = Factory();
        foreach (var seed in Enumerable.Range(0, 500).Select(i => Dice.SeedOf(7, i)))
        {
            other.Create(seed).ToBytes().Should().Equal(_factory.Create(seed).ToBytes());
        }
    }

    [Fact]
    public void The_seed_of_a_run_changes_every_request() =>
        Enumerable.Range(0, 1_000).Select(i => Dice.SeedOf(1, i)).Should().NotIntersectWith(Enumerable.Range(0, 1_000).Select(i => Dice.SeedOf(2, i)));

    [Fact]
    public void Every_operation_and_every_kind_of_mutation_is_sent()
    {
        var drafts = Enumerable.Range(0, 5_000).Select(i => _factory.Create(Dice.SeedOf(1, i))).ToList();
        drafts.Select(draft => draft.Operation).Distinct().Should().BeEquivalentTo(Description.Operations);
        drafts.SelectMany(draft => draft.Mutations).Distinct().Should().HaveCountGreaterThan(20);
        drafts.Should().Contain(draft => draft.Mutations.Count == 0);
    }

    [Fact]
    public void A_request_without_mutations_is_whole()
    {
        var draft = Enumerable.Range(0, 1_000).Select(i => _factory.Create(Dice.SeedOf(3, i)))
            .First(draft => draft.Mutations.Count == 0 && draft.Operation is { Method: "POST" });
        var text = Encoding.UTF8.GetString(draft.ToBytes());
        text.Should().StartWith("POST /onboarding/v1/things HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic right\r\nContent-Type: application/json\r\n");
        var body = text[(text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        System.Text.Json.Nodes.JsonNode.Parse(body)!["name"].Should().NotBeNull();
        text.Should().Contain($"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n");
    }

    [Theory]
    [InlineData("/onboarding/v1/things/x", "/onboarding/v1/things/{id}")]
    [InlineData("/ONBOARDING/v1/things/", "/onboarding/v1/things")]
    [InlineData("/onboarding/v1/%74hings", "/onboarding/v1/things")]
    [InlineData("/onboarding/v1/x/%2e%2e/things", "/onboarding/v1/things")]
    [InlineData("/onboarding/v1/things/../..", null)]
    [InlineData("/onboarding/v1/things/%2E", "/onboarding/v1/things")]
    [InlineData("/onboarding/v1/open/.", "/onboarding/v1/open/{number}")]
    [InlineData("/onboarding/v1/things//", "/onboarding/v1/things/{id}")]
    [InlineData("/onboarding/v1/things/x/y", "/onboarding/v1/things/{id}")]
    [InlineData("/onboarding/v1", null)]
    public void A_path_is_found_as_the_server_reads_it(string path, string? template) =>
        Description.At(path).Select(operation => operation.Template).Distinct().Should().Equal(template is null ? [] : [template]);

    [Theory]
    [InlineData("1/3", 0, 33)]
    [InlineData("2/3", 33, 66)]
    [InlineData("3/3", 66, 100)]
    public void Slices_are_all_requests_together(string slice, long first, long end) =>
        Settings.Read(["--server", "x", "--count", "100", "--slice", slice]).Range.Should().Be((first, end));

    [Theory]
    [InlineData("--server", "x", "--slice", "4/3")]
    [InlineData("--server", "x", "--slice", "0/3")]
    [InlineData("--server", "x", "--count", "0")]
    [InlineData("--server", "x", "--replay", "xyz")]
    [InlineData("--url", "https://example.com", "--client", "a:b")]
    [InlineData("--url", "http://localhost:1")]
    [InlineData("--seed", "1")]
    [InlineData("--server")]
    public void Invalid_arguments_are_rejected(params string[] args) =>
        FluentActions.Invoking(() => Settings.Read(args)).Should().Throw<ArgumentException>();

    private static RequestFactory Factory() =>
        new(Description, Array.Empty<Operation>().ToLookup(one => one, _ => Array.Empty<byte>()), Places.Read(_ => Task.FromResult(Array.Empty<byte>()), []).Result, ["Basic right"]);
}
