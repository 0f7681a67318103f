using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Onboarding.Api.Common.Telemetry;

/// <summary>
/// The values of a log line or a scope without what a caller sent. They are computed when they are written, because the route of a request is known
/// only after its scope has begun.
/// </summary>
internal sealed partial class HostLogState : IReadOnlyList<KeyValuePair<string, object?>>
{
    private const string Format = "{OriginalFormat}";
    private const string Hidden = "…";
    private const string NoRoute = "(no route)";

    // Names of values that hold a path.
    private static readonly HashSet<string> Paths = ["Path", "RequestPath", "path"];

    // Names of texts that come from the program, its settings or the connection, never from what a request says.
    private static readonly HashSet<string> Harmless =
    [
        "ActionId", "ActionName", "address", "addresses", "AssemblyVersion", "assemblyName", "ConnectionId", "Constraint", "ConstraintName",
        "Endpoint", "EndpointName", "FileResultType", "Options", "ParameterName", "ParentId", "Policy", "ProviderAssembly", "ProviderName",
        "Reason", "RequestId", "RequestSize", "RoutePattern", "SpanId", "TraceId", "TraceIdentifier",
    ];

    // Texts of a request that are logged if they are one of the usual values.
    private static readonly HashSet<string> Usual =
        ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "http", "https", "HTTP/1.0", "HTTP/1.1", "HTTP/2", "HTTP/3"];

    private readonly IReadOnlyList<KeyValuePair<string, object?>> _values;
    private readonly IHttpContextAccessor _http;

    private HostLogState(IReadOnlyList<KeyValuePair<string, object?>> values, IHttpContextAccessor http) => (_values, _http) = (values, http);

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <inheritdoc/>
    public KeyValuePair<string, object?> this[int index] => new(_values[index].Key, Of(_values[index]));

    /// <summary>Returns the state of a line or a scope. A state without names is hidden as a whole.</summary>
    public static HostLogState Of(object? state, IHttpContextAccessor http) =>
        new(state as IReadOnlyList<KeyValuePair<string, object?>> ?? [new(Format, state is null ? "" : Hidden)], http);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the message: the format with the values in it.</summary>
    public override string ToString() => _values.LastOrDefault(one => one.Key == Format).Value is string format
        ? Placeholder().Replace(format, match => Text(this.FirstOrDefault(one => one.Key == match.Groups["name"].Value).Value))
        : string.Join(' ', this.Select(one => $"{one.Key}:{Text(one.Value)}"));

    private object? Of(KeyValuePair<string, object?> value) => value switch
    {
        { Key: Format } => value.Value,
        { Value: string { Length: 0 } or null } => value.Value,
        _ when Paths.Contains(value.Key) => Route(),
        { Value: bool or Enum or Type or TimeSpan or DateTime or DateTimeOffset or Guid or Endpoint or MemberInfo } => value.Value,
        { Value: IFormattable } when value.Value.GetType().IsPrimitive => value.Value,
        { Value: string text } when Harmless.Contains(value.Key) || Usual.Contains(text) => text,
        _ => Hidden,
    };

    private string Route() =>
        (_http.HttpContext?.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { } route ? "/" + route.TrimStart('/') : NoRoute;

    private static string Text(object? value) => value is null ? "(null)" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex("\\{(?<name>[^}:,]+)[^}]*\\}")]
    private static partial Regex Placeholder();
}
