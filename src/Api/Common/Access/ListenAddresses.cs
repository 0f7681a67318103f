namespace Onboarding.Api.Common.Access;

/// <summary>The addresses that the settings let the server listen on, known before it does.</summary>
internal static class ListenAddresses
{
    /// <summary>
    /// Returns the addresses of <c>urls</c>, <c>http_ports</c>, <c>https_ports</c> and <c>Kestrel:Endpoints</c>. Throws
    /// <see cref="InvalidOperationException"/> for one that is not an address.
    /// </summary>
    public static IReadOnlyList<string> Of(IConfiguration configuration)
    {
        string[] all =
        [
            .. Split(configuration["urls"]),
            .. Split(configuration["http_ports"]).Select(port => $"http://*:{port}"),
            .. Split(configuration["https_ports"]).Select(port => $"https://*:{port}"),
            .. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>(),
        ];
        return all.FirstOrDefault(address => Read(address) is null) is { } wrong
            ? throw new InvalidOperationException($"The service cannot listen on '{wrong}'. Allowed: addresses such as http://localhost:5080.")
            : all;
    }

    /// <summary>Returns whether only this machine reaches an address: a loopback address, <c>localhost</c> or a socket of the file system.</summary>
    public static bool IsLoopback(string address) => Read(address) is { } parsed
        && (parsed.IsUnixPipe || parsed.IsNamedPipe || LocalConnection.IsLoopbackHost(parsed.Host));

    private static string[] Split(string? texts) =>
        (texts ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static BindingAddress? Read(string address)
    {
        try
        {
            return BindingAddress.Parse(address);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
