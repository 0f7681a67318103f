using Onboarding.Application.Customers.Documents;
using Onboarding.Application.Customers.GetDocumentContent;
using Onboarding.Application.Customers.ListDocuments;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;
using Onboarding.UnitTests.Common.Fakes;
using Onboarding.UnitTests.Dialects.Amlyze;

namespace Onboarding.UnitTests.Customers.Documents;

public class DocumentHandlerTests
{
    private readonly FakeTrail _trail = new();
    private readonly Store _store = new();

    [Theory]
    [InlineData(null, DocumentPurpose.Front)]
    [InlineData("front", DocumentPurpose.Front)]
    [InlineData("back", DocumentPurpose.Back)]
    public async Task A_content_is_decrypted_and_its_customer_is_the_subject_of_the_audit_entry(string? side, DocumentPurpose purpose)
    {
        var customer = CustomerDraftBuilder.Individual().Registered();
        var document = DocumentId.New(CustomerDraftBuilder.Noon);
        _store.Kept = DocumentContent.Register(1, customer, document, purpose, new(Guid.NewGuid(), customer.Account, MediaType.Jpeg, 3, [1, 2, 3], Guid.NewGuid()), CustomerDraftBuilder.Noon);
        var query = new GetDocumentContent(customer.Id.Value, document.Value, side);

        var file = await new GetDocumentContentHandler(_store, _store, new FakeCaller(), _trail).Handle(query, default);

        (file.MediaType, _trail.Customer).Should().Be(("image/jpeg", customer.Id));
        file.Bytes.Should().Equal(3, 2, 1);
        query.Reference.Should().Be($"{customer.Id.Value}/{document.Value}/{Codes<DocumentPurpose>.Of(purpose)}");
        var other = () => new GetDocumentContentHandler(_store, _store, new FakeCaller { Account = new("B") }, _trail).Handle(query, default);
        await other.Should().ThrowAsync<NotFound>();
    }

    [Fact]
    public void An_unknown_side_is_rejected()
    {
        new GetDocumentContentValidator().Validate(new GetDocumentContent(Guid.NewGuid(), Guid.NewGuid(), "top")).IsValid.Should().BeFalse();
        new GetDocumentContentValidator().Validate(new GetDocumentContent(Guid.NewGuid(), Guid.NewGuid(), null)).IsValid.Should().BeTrue();
        new GetDocumentContent(Guid.Empty, Guid.Empty, "top").Reference.Should().Be($"{Guid.Empty}/{Guid.Empty}");
    }

    [Fact]
    public async Task The_contents_of_a_customer_are_listed()
    {
        var customers = new FakeCustomers { Rows = { new() { Id = Guid.NewGuid(), Number = 7, Account = "A" } } };
        var handler = new ListDocumentsHandler(customers, _store, new FakeCaller { Account = new("A") });

        var page = await handler.Handle(new(customers.Rows[0].Id), default);

        (page.Items.Single().Size, page.Next, _store.Requested).Should().Be((3, null, 7L));
        await ((Func<Task>)(() => handler.Handle(new(Guid.NewGuid()), default))).Should().ThrowAsync<NotFound>();
    }

    private sealed class Store : IDocumentReads, IContentProtection
    {
        public DocumentContent? Kept { get; set; }

        public long Requested { get; private set; }

        public Task<IReadOnlyList<DocumentItem>> Of(long customerNumber, CancellationToken cancellationToken)
        {
            Requested = customerNumber;
            return Task.FromResult<IReadOnlyList<DocumentItem>>([new() { Size = 3 }]);
        }

        public Task<DocumentContent?> Content(AccountId? account, CustomerId customer, DocumentId document, DocumentPurpose purpose, CancellationToken cancellationToken) => Task.FromResult(
            Kept is { } kept && kept.Account == account && kept.CustomerId == customer && kept.DocumentId == document && kept.Purpose == purpose ? kept : null);

        public ProtectedContent Protect(Guid id, AccountId account, PlainContent content) => throw new NotSupportedException();

        public byte[] Unprotect(IEncryptedContent content) => [.. content.Bytes.Reverse()];
    }
}
