using System.Text.RegularExpressions;

namespace Onboarding.UnitTests.Architecture;

public partial class RoomTests
{
    public static TheoryData<string> Rooms => [.. Source.Rooms];

    [Fact]
    public void The_house_has_rooms() => Source.Rooms.Should().Contain(["Audit", "Customers", "ReferenceData", "Risk", "Screening"]);

    [Theory, MemberData(nameof(Rooms))]
    public void A_room_uses_another_only_through_its_contracts(string room) =>
        Offences(room, Source.Rooms.Where(other => other != room)).Should().BeEmpty();

    [Fact]
    public void What_all_rooms_share_uses_them_only_through_their_contracts() =>
        Offences("Common", Source.Rooms).Should().BeEmpty();

    [Fact]
    public void A_dialect_uses_rooms_only_above_the_infrastructure() =>
        Offences("Dialects", [], @"Onboarding\.Infrastructure\b").Should().BeEmpty();

    [Fact]
    public void No_dialect_names_another()
    {
        var dialects = Source.All.Where(file => file.Folder == "Dialects").Select(DialectOf).Distinct();

        dialects.SelectMany(other => Source.All
                .Where(file => file.Folder == "Dialects" && DialectOf(file) != other && Regex.IsMatch(file.Code, $@"\bDialects\.{other}\b"))
                .Select(file => $"{file} names {other}"))
            .Should().BeEmpty();
    }

    [Fact]
    public void Nothing_outside_names_a_dialect()
    {
        var dialects = string.Join('|', Source.All.Where(file => file.Folder == "Dialects").Select(DialectOf).Distinct());

        Source.All
            .Where(file => file.Folder != "Dialects" && file.Path != "src/Api/Program.cs" && Regex.IsMatch(file.Code, $@"\bDialects\.({dialects})\b"))
            .Should().BeEmpty();
    }

    [Theory]
    [InlineData("using Onboarding.Domain.Customers;", true)]
    [InlineData("using Onboarding.Application.Customers.CreateCustomer;", true)]
    [InlineData("global::Onboarding.Domain.Customers.Customer x;", true)]
    [InlineData("Customers.CustomerStatus x;", true)]
    [InlineData("Domain.Customers.CustomerStatus x;", true)]
    [InlineData("using Onboarding.Application.Customers.Contracts;", false)]
    [InlineData("Customers.Contracts.StoredCustomer x;", false)]
    [InlineData("db.Customers.Add(x);", false)]
    public void A_use_is_seen_in_every_spelling(string code, bool offends) =>
        Regex.IsMatch(code, Use("Customers")).Should().Be(offends);

    private static string DialectOf(Source file) => file.Path.Split('/')[3];

    private static IEnumerable<string> Offences(string folder, IEnumerable<string> rooms, string? use = null) =>
        from file in Source.All
        where file.Folder == folder
        from pattern in use is null ? rooms.Select(Use) : [use]
        from Match match in Regex.Matches(file.Code, pattern)
        select $"{file}: {match.Value}";

    // A fully qualified name, or one shortened to its room: the room, then a namespace or type that is not the contracts.
    private static string Use(string room) =>
        $@"(?<![\w.])(Onboarding\.)?((Domain|Application|Infrastructure|Api)\.)?{room}(\.(?!Contracts\b)[A-Z]\w*)+|Onboarding\.\w+\.{room}(?![\w.])";
}
