using System.Xml.Linq;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Architecture;

public class ProjectTests
{
    [Theory]
    [InlineData("Domain")]
    [InlineData("Application", "Domain")]
    [InlineData("Infrastructure", "Application")]
    [InlineData("Api", "Infrastructure")]
    public void References_point_inwards_only(string layer, params string[] references) =>
        Included(layer, "ProjectReference").Select(Path.GetFileNameWithoutExtension).Should().BeEquivalentTo(references);

    [Fact]
    public void The_domain_references_no_package() => Included("Domain", "PackageReference").Concat(Included("Domain", "FrameworkReference")).Should().BeEmpty();

    [Fact]
    public void Versions_of_packages_are_central() => new[] { "Domain", "Application", "Infrastructure", "Api" }
        .SelectMany(layer => Project(layer).Descendants("PackageReference")).Should().OnlyContain(reference => reference.Attribute("Version") == null);

    private static IEnumerable<string> Included(string layer, string kind) =>
        Project(layer).Descendants(kind).Select(reference => reference.Attribute("Include")!.Value);

    private static XDocument Project(string layer) => XDocument.Parse(Repository.Read("src", layer, $"{layer}.csproj"));
}
