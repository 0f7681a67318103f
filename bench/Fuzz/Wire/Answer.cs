namespace Onboarding.Fuzz.Wire;

/// <summary>A response.</summary>
/// <param name="Status">The status.</param>
/// <param name="Headers">The headers by lower-case name; repeated ones are joined.</param>
/// <param name="Body">The body.</param>
public sealed record Answer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The media type without its parameters; empty if there is none.</summary>
    public string MediaType => Headers.GetValueOrDefault("content-type", "").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Whether the service has written it: the service repeats or creates a correlation id, the HTTP server below it does not.</summary>
    public bool IsOfService => Headers.ContainsKey("x-correlation-id");

    /// <summary>Whether the server closes the connection.</summary>
    public bool Closes => Headers.GetValueOrDefault("connection", "").Equals("close", StringComparison.OrdinalIgnoreCase);
}
