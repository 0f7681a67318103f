using System.Buffers;
using BenchmarkDotNet.Attributes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.CreateCustomer;
using Onboarding.Application.Customers.GetCustomer;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Infrastructure.Customers.Persistence;

namespace Onboarding.Micro;

/// <summary>Measures the mapping from a request to the stored form, and from there to a response.</summary>
public class MappingBenchmarks
{
    // Later than every birth date of the payloads: a registration rejects a date in the future.
    private static readonly DateTimeOffset At = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ArrayBufferWriter<byte> _output = new(64 << 10);
    private Classifiers _classifiers = null!;
    private CustomerDraft _draft = null!;
    private Customer _customer = null!;
    private StoredCustomer _stored = null!;

    /// <summary>The customer.</summary>
    [Params(Payloads.Full, Payloads.Minimal)]
    public string Payload { get; set; } = "";

    /// <summary>Creates a validated draft, and the same customer in its stored form.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _classifiers = Service.Shared.Classifiers;
        _draft = Payloads.Draft(Payloads.Body(Payload));
        _customer = Customer.Register(_draft, _classifiers, AccountId.Default, 1, At);

        // Awaited here, because BenchmarkDotNet does not await an asynchronous setup when it runs in this process.
        var customer = Send(new CreateCustomer(_draft));
        _stored = Send(new GetCustomer(customer.Id.Value));
    }

    /// <summary>Maps the draft to the aggregate. The draft was validated before and keeps the result.</summary>
    [Benchmark]
    public object Register() => Customer.Register(_draft, _classifiers, AccountId.Default, 1, At);

    /// <summary>Maps the aggregate's data to the stored document.</summary>
    [Benchmark]
    public object Document() => CustomerDocument.Write(_customer.Profile);

    /// <summary>Maps the stored document to the aggregate's data, as an update needs it.</summary>
    [Benchmark]
    public object Profile() => CustomerDocument.Read(_stored.Document.Span);

    /// <summary>Maps the stored data to the response of a read.</summary>
    [Benchmark]
    public int Answer()
    {
        _output.ResetWrittenCount();
        CustomerJson.Write(_output, _stored);
        return _output.WrittenCount;
    }

    private static T Send<T>(IRequest<T> request) =>
        Service.Shared.InScope(services => services.GetRequiredService<IMediator>().Send(request)).GetAwaiter().GetResult();
}
