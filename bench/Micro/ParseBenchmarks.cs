using BenchmarkDotNet.Attributes;

namespace Onboarding.Micro;

/// <summary>Measures the parsing of a request's bytes.</summary>
public class ParseBenchmarks
{
    private byte[] _body = [];

    /// <summary>The customer.</summary>
    [Params(Payloads.Full, Payloads.Minimal)]
    public string Payload { get; set; } = "";

    /// <summary>Creates the body.</summary>
    [GlobalSetup]
    public void Setup() => _body = Payloads.Body(Payload);

    /// <summary>Parses JSON to the wire record.</summary>
    [Benchmark]
    public object Json() => Payloads.Wire(_body);

    /// <summary>Parses JSON to the command's draft.</summary>
    [Benchmark]
    public object Command() => Payloads.Draft(_body);
}
