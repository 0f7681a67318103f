using System.Buffers;
using System.Runtime.CompilerServices;
using MediatR;
using Onboarding.Api.Common.Exports;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.ExportCustomers;

namespace Onboarding.Api.Customers;

/// <summary>Exports customers: as lines with all data, as CSV with the members of the list.</summary>
internal sealed class CustomersExport : IExportSource
{
    public string Name => "customers";

    public string Description => "Exports the customers of an account with all data. The lines can be imported again.";

    public IReadOnlyList<string> Columns => [.. CustomerColumnList.All.Select(column => column.JsonName), "businessUnit"];

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> Lines(
        IMediator mediator, string? since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var customer in await mediator.Send(new ExportCustomers { Since = since }, cancellationToken))
        {
            yield return Line(customer);
        }
    }

    /// <summary>Returns a customer as a line, without the outcomes of its screenings, which belong to the lists of this installation.</summary>
    public static ReadOnlyMemory<byte> Line(StoredCustomer customer)
    {
        var json = new ArrayBufferWriter<byte>(customer.Document.Length + 1_024);
        CustomerJson.Write(json, customer with { Screening = "" });
        return json.WrittenMemory;
    }
}
