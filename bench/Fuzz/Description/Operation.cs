using Onboarding.Fuzz.Json;

namespace Onboarding.Fuzz.Description;

/// <summary>An operation of the service as it is described.</summary>
/// <param name="Method">The method.</param>
/// <param name="Template">The path with the names of its parameters.</param>
public sealed record Operation(string Method, string Template)
{
    /// <summary>The parameters in path, query and headers.</summary>
    public IReadOnlyList<OperationParameter> Parameters { get; init; } = [];

    /// <summary>The media types of the body; empty without a body.</summary>
    public IReadOnlyList<string> BodyTypes { get; init; } = [];

    /// <summary>The described media types of each status.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<string>> Responses { get; init; } = new Dictionary<int, IReadOnlyList<string>>();

    /// <summary>Returns a new valid body by the schema.</summary>
    public Func<Dice, JsonPart>? Sample { get; init; }

    /// <summary>The bodies of the examples.</summary>
    public IReadOnlyList<byte[]> Examples { get; init; } = [];

    /// <summary>Whether it belongs to the core API.</summary>
    public bool IsCore => IsCorePath(Template);

    /// <summary>Returns whether a path belongs to the core API.</summary>
    public static bool IsCorePath(string path) => path.StartsWith("/onboarding/", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Template}";
}

/// <summary>A parameter of an operation.</summary>
/// <param name="In">path, query or header.</param>
/// <param name="Name">The name.</param>
/// <param name="IsRequired">Whether it must be sent.</param>
/// <param name="Type">The type: string, integer, boolean.</param>
/// <param name="Format">The format of the type, if any.</param>
/// <param name="Values">The values of a closed set, if it is one.</param>
public sealed record OperationParameter(string In, string Name, bool IsRequired, string Type, string? Format, IReadOnlyList<string> Values);
