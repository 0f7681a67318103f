using System.Text.RegularExpressions;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Architecture;

/// <summary>Outside the dialects' folders no file names a vendor or a word of its API, except Program.cs and the settings.</summary>
public partial class VendorTests
{
    // The codes of a published classifier are data, whichever vendor defined them.
    private static readonly string[] Exempt = ["src/Api/Program.cs", "src/Infrastructure/ReferenceData/Seed/classifiers.json", "src/Api/Console/Classifiers/Names.lt.json"];

    [Fact]
    public void No_file_outside_the_dialects_names_a_vendor() => Files()
        .SelectMany(file => File.ReadLines(Path.Combine(Repository.Root, file)).Select((line, i) => (Place: $"{file}:{i + 1}", Match: Vendor().Match(line))))
        .Where(line => line.Match.Success).Select(line => $"{line.Place}: {line.Match.Value}").Should().BeEmpty();

    [Theory]
    [InlineData("The AMLYZE contract", true)]
    [InlineData("profile.YativoSection", true)]
    [InlineData("/amlyze-ws-rest/customer", true)]
    [InlineData("\"customer_kyc_status\"", true)]
    [InlineData("a card issuer", false)]
    public void A_vendor_is_found_in_any_spelling(string line, bool isFound) => Vendor().IsMatch(line).Should().Be(isFound);

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
        .Where(file => Path.GetExtension(file) is ".cs" or ".csproj" or ".json" && !Elsewhere().IsMatch(file) && !Exempt.Contains(file));

    [GeneratedRegex("amlyze|yativo|enfuce|kyc_scoring|customer_(kyc_status|idFront|idNumber)|customerRepresentative|mobileNumber|send_kyc_mail", RegexOptions.IgnoreCase)]
    private static partial Regex Vendor();

    [GeneratedRegex("/(bin|obj|Dialects)/|/appsettings[^/]*\\.json$|packages\\.lock\\.json$")]
    private static partial Regex Elsewhere();
}
