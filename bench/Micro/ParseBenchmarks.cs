using BenchmarkDotNet.Attributes;

namespace Onboarding.Micro;

/// <summary>From the bytes of a request to what it asks for.</summary>
public class ParseBenchmarks
{
    private byte[] _body = [];

    /// <summary>Which customer.</summary>
    [Params(Payloads.Full, Payloads.Minimal)]
    public string Payload { get; set; } = "";

    /// <summary>The body.</summary>
    [GlobalSetup]
    public void Setup() => _body = Payloads.Body(Payload);

    /// <summary>JSON to the record of the wire.</summary>
    [Benchmark]
    public object Json() => Payloads.Wire(_body);

    /// <summary>JSON to the command's draft.</summary>
    [Benchmark]
    public object Command() => Payloads.Draft(_body);
}
