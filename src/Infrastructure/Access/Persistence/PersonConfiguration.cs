using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Access.People;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Access.Persistence;

/// <summary>Stores a person as one row, in the way of <see cref="ApiClientConfiguration"/>.</summary>
internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    private const int RolesLength = 128;
    private const int AccountsLength = (PersonDraft.MaxAccounts * (Domain.Common.AccountId.MaxLength + 1)) + 1;

    // Of both providers' hashes and of Data Protection's encryption of 32 characters.
    private const int CredentialLength = 512;

    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.HasKey(person => person.Number);
        builder.Property(person => person.Number).ValueGeneratedNever();
        builder.HasIndex(person => person.PersonId).IsUnique();
        builder.HasIndex(person => person.Email).IsUnique();
        builder.HasIndex(person => person.NameKey);
        builder.HasIndex(person => person.Subject);
        builder.Property(person => person.PersonId).HasMaxLength(AccessLimits.ClientIdMaxLength).IsRequired();
        builder.Property(person => person.Name).HasMaxLength(AccessLimits.NameMaxLength);
        builder.Property(person => person.NameKey).HasMaxLength(AccessLimits.NameMaxLength);
        builder.Property(person => person.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(person => person.Language).HasMaxLength(2);
        builder.Property(person => person.AccountNames).HasMaxLength(AccountsLength);
        builder.Ignore(person => person.Accounts);
        builder.Property(person => person.Roles).HasMaxLength(RolesLength).HasConversion(new CodeListConverter<Role>(), new ListComparer<Role>());
        builder.Property(person => person.ProposedRoles).HasMaxLength(RolesLength).HasConversion(
            new CodeListConverter<Role>(), new ListComparer<Role>());
        builder.Property(person => person.ProposedBy).HasMaxLength(AccessLimits.NameMaxLength);
        builder.Property(person => person.ProposedByClient).HasMaxLength(AccessLimits.ClientIdMaxLength);
        builder.Property(person => person.BusinessUnits).HasConversion(
            units => JsonSerializer.Serialize(units, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<string[]>(text, JsonSerializerOptions.Default)!,
            new ListComparer<string>());
        builder.Property(person => person.PasswordHash).HasMaxLength(CredentialLength);
        builder.Property(person => person.TotpSecret).HasMaxLength(CredentialLength);
        builder.Property(person => person.InvitationTotp).HasMaxLength(CredentialLength);
        builder.Property(person => person.Subject).HasMaxLength(CredentialLength);
        builder.Property(person => person.InvitationSecret).HasMaxLength(ClientSecret.StoredBytes)
            .HasConversion(secret => secret!.Stored, stored => ClientSecret.FromStored(stored));
        builder.Ignore(person => person.HasPassword);
        builder.Property(person => person.Version).IsConcurrencyToken();
    }
}

/// <summary>Stores a session as one row.</summary>
internal sealed class PersonSessionConfiguration : IEntityTypeConfiguration<PersonSession>
{
    // The longest text of an IPv6 address with a zone.
    private const int AddressLength = 64;

    public void Configure(EntityTypeBuilder<PersonSession> builder)
    {
        builder.ToTable("PersonSessions");
        builder.HasKey(session => session.Number);
        builder.Property(session => session.Number).ValueGeneratedNever();
        builder.HasIndex(session => session.SessionId).IsUnique();
        builder.HasIndex(session => new { session.PersonId, session.Number });
        builder.Property(session => session.SessionId).HasMaxLength(AccessLimits.ClientIdMaxLength);
        builder.Property(session => session.PersonId).HasMaxLength(AccessLimits.ClientIdMaxLength);
        builder.Property(session => session.Address).HasMaxLength(AddressLength);
        builder.Property(session => session.Program).HasMaxLength(256);
        builder.Property(session => session.Secret).HasMaxLength(ClientSecret.StoredBytes).HasConversion(
            secret => secret.Stored, stored => ClientSecret.FromStored(stored));
        builder.Property(session => session.Version).IsConcurrencyToken();
    }
}
