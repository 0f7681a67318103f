using System.Text.Json.Nodes;

namespace Onboarding.IntegrationTests.Common;

/// <summary>The published requests and responses of a dialect, in tests/Contracts.</summary>
public sealed class Contract(string dialect, string folder = "samples")
{
    private readonly string _samples = Path.Combine(Root(), "tests", "Contracts", dialect, folder);

    /// <summary>The index of the samples.</summary>
    public IReadOnlyList<JsonNode> Index => [.. JsonNode.Parse(Text("index.json"))!["samples"]!.AsArray().Select(sample => sample!)];

    /// <summary>A sample, as printed.</summary>
    public string Text(string file) => File.ReadAllText(Path.Combine(_samples, file));

    /// <summary>A sample that is JSON.</summary>
    public JsonObject Json(string file) => (JsonObject)JsonNode.Parse(Text(file))!;

    /// <summary>The folder of the repository.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Onboarding.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository.");
        }

        return folder.FullName;
    }
}
