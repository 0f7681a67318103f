using System.Text.Json.Nodes;

namespace Onboarding.IntegrationTests.Common;

/// <summary>The published contract, as it lies in tests/Contracts.</summary>
public static class Contract
{
    private static readonly string Samples = Path.Combine(Root(), "tests", "Contracts", "amlyze", "samples");
    private static readonly string YativoSamples = Path.Combine(Root(), "tests", "Contracts", "yativo", "samples");

    private static readonly string EnfuceSamples = Path.Combine(Root(), "tests", "Contracts", "enfuce", "samples");

    /// <summary>The index of the published requests.</summary>
    public static IReadOnlyList<JsonNode> Index { get; } =
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(Samples, "index.json")))!["samples"]!.AsArray().Select(sample => sample!)];

    /// <summary>A published request, as printed.</summary>
    public static string Sample(string name) => File.ReadAllText(Path.Combine(Samples, name + ".json"));

    /// <summary>The index of Yativo's published exchanges.</summary>
    public static IReadOnlyList<JsonNode> YativoIndex { get; } =
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(YativoSamples, "index.json")))!["samples"]!.AsArray().Select(sample => sample!)];

    /// <summary>A published exchange of Yativo.</summary>
    public static JsonNode YativoSample(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(YativoSamples, file)))!;

    /// <summary>The index of Enfuce's published exchanges.</summary>
    public static IReadOnlyList<JsonNode> EnfuceIndex { get; } =
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(EnfuceSamples, "index.json")))!["samples"]!.AsArray().Select(sample => sample!)];

    /// <summary>A published exchange of Enfuce.</summary>
    public static JsonNode EnfuceSample(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(EnfuceSamples, file)))!;

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Onboarding.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository.");
        }

        return folder.FullName;
    }
}
