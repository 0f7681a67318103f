using BenchmarkDotNet.Attributes;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Customers.CreateCustomer;
using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Micro;

/// <summary>All rules of one customer that breaks none.</summary>
public class RulesBenchmarks
{
    private Classifiers _classifiers = null!;
    private CustomerDraft _draft = null!;
    private IValidator<CreateCustomer>[] _envelope = [];
    private CreateCustomer _command = null!;

    /// <summary>Which customer.</summary>
    [Params(Payloads.Full, Payloads.Minimal)]
    public string Payload { get; set; } = "";

    /// <summary>The draft, and that it is in order: a rejected one would be judged by fewer rules.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _classifiers = Service.Shared.Classifiers;
        _draft = Payloads.Draft(Payloads.Body(Payload));
        _command = new(_draft);
        _envelope = [.. Service.Shared.Services.GetServices<IValidator<CreateCustomer>>()];
        if (_draft.Findings(_classifiers) is [var finding, ..])
        {
            throw new InvalidOperationException($"The payload is rejected: {finding.Code} {finding.Path}");
        }
    }

    /// <summary>Every rule of the Domain, classifiers included. A copy, since a draft keeps its verdict; the copying is in the figure.</summary>
    [Benchmark]
    public object Domain() => (_draft with { }).Findings(_classifiers);

    /// <summary>The envelope: what FluentValidation looks at before.</summary>
    [Benchmark]
    public bool Envelope() => Array.TrueForAll(_envelope, one => one.Validate(_command).IsValid);
}
