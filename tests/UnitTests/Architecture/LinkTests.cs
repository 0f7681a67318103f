using System.Text.RegularExpressions;

namespace Onboarding.UnitTests.Architecture;

/// <summary>No link is built from the header Host, which a caller chooses.</summary>
public partial class LinkTests
{
    // They compare the host with others: whether the caller is on this machine, and whether a page is the service's own.
    private static readonly string[] Comparing = ["src/Api/Common/Access/LocalConnection.cs", "src/Api/Common/Browsers/ForeignOrigins.cs"];

    [Fact]
    public void No_code_builds_a_link_from_the_sent_host() => Source.All
        .Where(source => source.Path.StartsWith("src/", StringComparison.Ordinal) && !Comparing.Contains(source.Path) && FromHost().IsMatch(source.Code))
        .Select(source => source.Path).Should().BeEmpty();

    [GeneratedRegex(@"\bRequest\.Host\b|\b(CreatedAt|AcceptedAt)(Action|Route)\(|\bUrl\.(Link|RouteUrl|ActionLink|PageLink)\(|\bGetUriBy|\bGet(Display|Encoded)Url\(")]
    private static partial Regex FromHost();
}
