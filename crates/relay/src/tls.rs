//! TLS from two PEM files, where the relay does it itself and no reverse proxy does.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::{self, PemObject as _};
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::{self, ServerConfig};

use crate::config::Config;

/// Why TLS can't be had with these files.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TlsError {
    /// A file that can't be read, or has no such thing in it.
    #[error("cannot read a {what} from {path}: give a pem file that has one")]
    Pem {
        /// Certificate or key.
        what: &'static str,
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        source: pem::Error,
    },
    /// The two don't go together, or aren't of a kind that is known.
    #[error("cannot use this certificate with this key: give the two that belong together")]
    Unusable(#[source] rustls::Error),
}

/// What makes TLS of a connection, where the options say so.
pub(crate) fn acceptor(config: &Config) -> Result<Option<TlsAcceptor>, TlsError> {
    let (Some(certificate), Some(key)) = (&config.tls_certificate, &config.tls_key) else {
        return Ok(None);
    };
    let chain = CertificateDer::pem_file_iter(certificate)
        .and_then(|chain| chain.collect::<Result<Vec<_>, _>>())
        .and_then(|chain| if chain.is_empty() { Err(pem::Error::NoItemsFound) } else { Ok(chain) })
        .map_err(|source| unreadable("certificate", certificate, source))?;
    let key = PrivateKeyDer::from_pem_file(key).map_err(|source| unreadable("key", key, source))?;
    let mut server = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .and_then(|builder| builder.with_no_client_auth().with_single_cert(chain, key))
        .map_err(TlsError::Unusable)?;
    server.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Some(TlsAcceptor::from(Arc::new(server))))
}

fn unreadable(what: &'static str, path: &Path, source: pem::Error) -> TlsError {
    TlsError::Pem { what, path: path.to_owned(), source }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn check(certificate: &str, key: &str, expected: &str) {
        let folder = tempfile::tempdir().unwrap();
        let (certificate_path, key_path) = (folder.path().join("cert.pem"), folder.path().join("key.pem"));
        fs::write(&certificate_path, certificate).unwrap();
        fs::write(&key_path, key).unwrap();
        let config =
            Config { tls_certificate: Some(certificate_path), tls_key: Some(key_path), ..Config::default() };
        let said = acceptor(&config).map(|acceptor| acceptor.is_some()).map_err(|error| error.to_string());
        match said {
            Ok(made) => assert!(made && expected.is_empty(), "{expected}"),
            Err(said) => assert!(!expected.is_empty() && said.contains(expected), "{said}"),
        }
    }

    #[test]
    fn says_which_file_is_wrong() {
        let pair = || rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
        let (one, other) = (pair(), pair());
        let (certificate, key) = (one.cert.pem(), one.signing_key.serialize_pem());
        check(&certificate, &key, "");
        check("", &key, "cannot read a certificate from");
        check(&certificate, "", "cannot read a key from");
        check(&certificate, &other.signing_key.serialize_pem(), "cannot use this certificate with this key");
        assert!(acceptor(&Config::default()).unwrap().is_none());
    }
}
